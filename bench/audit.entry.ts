import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { decode } from '../src/read/encoding/decode.js'
import { figuresOf } from '../test/audit/province/figures.js'
import { fileOf } from '../test/audit/province/formats.js'
import { sentencesOf } from '../test/audit/province/prose.js'
import { contentOf } from '../test/audit/province/report.js'

const YEARS = [2019, 2020, 2021, 2022, 2023]
/** Makes a report of about ten kilobytes. */
const SENTENCES = 45

/** Text reports of as many bodies as it takes, five years each; every tenth year copies the one before. */
export function makeReports(folder: string, count: number): void {
  for (let at = 0; at < count / YEARS.length; at += 1) {
    const body = `第${at}县水利局`
    const figures = figuresOf(body, YEARS, () => undefined)
    mkdirSync(join(folder, body), { recursive: true })
    for (const year of YEARS) {
      const isCopied = at % 10 === 0 && year === 2022
      const sentences = sentencesOf(`${body} ${isCopied ? year - 1 : year}`, SENTENCES)
      const own = figures.get(year)
      if (own)
        writeFileSync(
          join(folder, body, `${year}.txt`),
          fileOf(contentOf({ body, year, figures: own, sentences }), 'txt'),
        )
    }
  }
}

const WARM_UP = 200

/** Milliseconds remark-parse takes for one report, warm: a part of any audit that builds a tree for each. */
export async function parseSome(folder: string, count: number): Promise<number> {
  const texts: string[] = []
  for (const name of (readdirSync(folder, { recursive: true }) as string[]).filter((one) =>
    /\.txt$/.test(one),
  ))
    if (texts.length < count) texts.push(await decode(readFileSync(join(folder, name))))
  const parser = unified().use(remarkParse)
  texts.slice(0, WARM_UP).forEach((text) => parser.parse(text))
  const start = performance.now()
  texts.forEach((text) => parser.parse(text))
  return (performance.now() - start) / texts.length
}

/** What every audit has to do at least. */
export async function readAll(folder: string): Promise<{ readonly files: number; readonly bytes: number }> {
  let files = 0
  let bytes = 0
  for (const name of readdirSync(folder, { recursive: true }) as string[]) {
    const path = join(folder, name)
    if (!statSync(path).isFile()) continue
    const content = readFileSync(path)
    await decode(content)
    files += 1
    bytes += content.length
  }
  return { files, bytes }
}
