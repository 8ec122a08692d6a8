import type { Locale } from '../../model/diagnostic.js'

interface Stats {
  readonly count: (bytes: number) => void
  readonly text: (locale: Locale) => string
}

/** `--stats`: how much was linted, how fast. */
export function createStats(): Stats {
  const start = Date.now()
  let files = 0
  let total = 0
  return {
    count(bytes) {
      files += 1
      total += bytes
    },
    text(locale) {
      const milliseconds = Date.now() - start
      const kilobytes = Math.max(0.1, total / 1024).toFixed(total < 10_240 ? 1 : 0)
      return locale === 'zh'
        ? `${files} 份报告，${kilobytes} KB，用时 ${milliseconds} 毫秒\n`
        : `${files} report${files === 1 ? '' : 's'}, ${kilobytes} KB, ${milliseconds} ms\n`
    },
  }
}
