import type { Bilingual } from '../model/regime.js'

/** A configuration file that cannot be used: one sentence for each mistake, exit code 2. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
  readonly texts: Bilingual

  constructor(
    readonly path: string,
    readonly mistakes: readonly Bilingual[],
  ) {
    const texts = {
      zh: mistakes.map(({ zh }) => `配置文件 ${path}：${zh}`).join('\n'),
      en: mistakes.map(({ en }) => `Configuration ${path}: ${en}`).join('\n'),
    }
    super(texts.en)
    this.texts = texts
  }
}

/** By name: what loads configurations is bundled apart from the command and has a class of its own. */
export function isConfigError(error: unknown): error is ConfigError {
  return error instanceof Error && error.name === 'ConfigError'
}
