import type { Bilingual } from '../model/regime.js'

/** A command that cannot be carried out as given: one sentence, exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
  readonly texts: Bilingual

  constructor(texts: Bilingual) {
    super(texts.en)
    this.texts = texts
  }
}
