import { describe, expect, it } from '@jest/globals'
import { progressOf } from '../../src/cli/output/progress.js'

/** What a run of so many files writes to standard error, with a pause before each. */
async function written(isTTY: boolean, locale: 'zh' | 'en'): Promise<string> {
  let text = ''
  const stderr = { isTTY, write: (piece: string) => (text += piece) }
  const progress = progressOf(2, { stderr }, locale)
  for (let at = 0; at < 2; at += 1) {
    await new Promise((resolve) => setTimeout(resolve, 120))
    progress.step()
  }
  progress.end()
  return text
}

describe('progress', () => {
  it('stands on one line of a terminal and is gone at the end', async () => {
    const clear = '\r\u001b[K'
    expect(await written(true, 'zh')).toBe(`${clear}已检查 1/2${clear}已检查 2/2${clear}`)
    expect(await written(true, 'en')).toBe(`${clear}1/2 checked${clear}2/2 checked${clear}`)
  })

  it('writes nothing where nobody watches, and nothing for a short run', async () => {
    expect(await written(false, 'zh')).toBe('')
    let text = ''
    const progress = progressOf(1, { stderr: { isTTY: true, write: (piece) => (text += piece) } }, 'zh')
    progress.step()
    progress.end()
    expect(text).toBe('')
  })
})
