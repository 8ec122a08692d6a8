import type { Bilingual } from '../model/regime.js'

/** A file of waivers or a baseline that cannot be used: one sentence for each mistake, exit code 2. */
export class AcceptanceError extends Error {
  override readonly name = 'AcceptanceError'
  readonly texts: Bilingual

  constructor(mistakes: readonly Bilingual[]) {
    const texts = {
      zh: mistakes.map(({ zh }) => zh).join('\n'),
      en: mistakes.map(({ en }) => en).join('\n'),
    }
    super(texts.en)
    this.texts = texts
  }
}
