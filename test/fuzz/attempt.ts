import { rules } from '../../rules/index.js'
import { lint } from '../../src/lint/lint.js'
import { parseReport } from '../../src/parse/parse.js'
import { read } from '../../src/read/read.js'

/** Lints a file that may be anything. A refusal in a sentence is an answer; whatever else is thrown is a bug. */
export async function attempt(bytes: Uint8Array, name: string): Promise<'linted' | 'refused'> {
  try {
    const document = await read(bytes, name)
    const parsed = parseReport(document)
    const { internalErrors } = lint({ file: name, source: document.source, parsed }, rules, {
      locale: 'zh',
      rules: {},
    })
    const [error] = internalErrors
    if (error) throw new Error(`${error.ruleId}: ${error.message}`)
    return 'linted'
  } catch (error) {
    if (error instanceof Error && error.name === 'ReadError') return 'refused'
    throw error
  }
}
