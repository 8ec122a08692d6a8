import { describe, expect, it } from '@jest/globals'
import fc from '../property.js'
import { parseCsv } from 'hucre/csv'
import { SaxesParser } from 'saxes'
import { parse } from 'parse5'
import { checkstyle } from '../../src/format/checkstyle.js'
import { csv } from '../../src/format/csv.js'
import { github } from '../../src/format/github.js'
import { gitlab } from '../../src/format/gitlab.js'
import { htmlPage } from '../../src/format/htmlPage.js'
import { junit } from '../../src/format/junit.js'
import { markdownTable } from '../../src/format/markdownTable.js'
import { ndjson } from '../../src/format/ndjson.js'
import { rdjson } from '../../src/format/rdjson.js'
import { sarif } from '../../src/format/sarif.js'
import type { Run } from '../../src/model/diagnostic.js'
import { context, finding, resultOf } from './run.js'

/** Any text: control characters, lone surrogates, marks of every format. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom(
      '<',
      '>',
      '&',
      '"',
      "'",
      '|',
      '\n',
      '\r',
      ',',
      ':',
      '%',
      '{',
      '0',
      '}',
      '[',
      ']',
      '(',
      ']]>',
      '--',
      '=',
      '@',
      '\\',
      '`',
    ),
  }),
  fc.array(fc.nat(0xffff)).map((units) => String.fromCharCode(...units)),
  fc.constantFrom('\ufffe', '\u{1ffff}', '\u0085', '\u2028', '\0', '\ud800'),
)

/** A run with that text wherever a report or a file name could bring it. */
const anyRun = anyText.map((text): Run => ({
  results: [
    {
      ...resultOf(`a${text}.txt`, {
        ...finding,
        message: text,
        hint: text,
        place: text,
        quote: text,
        data: { expected: text },
        range: { start: 0, end: 3 },
        related: [
          { message: text, line: 1, column: 1, endLine: 1, endColumn: 2, range: { start: 1, end: 2 } },
        ],
      }),
      body: text,
      notAssessed: [{ ruleId: 'parts-sum', reason: text }],
      accepted: [{ ...finding, message: text, acceptance: { by: 'waiver', reason: text, who: text } }],
    },
  ],
  failures: [{ file: `b${text}`, message: text }],
  notices: [{ kind: 'unused', by: 'waiver', file: text, message: text }],
}))

function property(check: (run: Run) => void): void {
  fc.assert(fc.property(anyRun, check), { numRuns: 300 })
}

describe('whatever text a report holds', () => {
  it('JSON can be read', () => {
    property((run) => {
      JSON.parse(sarif(run, context))
      JSON.parse(rdjson(run, context))
      JSON.parse(gitlab(run))
      for (const line of ndjson(run, context).trimEnd().split('\n')) JSON.parse(line)
    })
  })

  it('XML is well-formed', () => {
    property((run) => {
      for (const xml of [junit(run, context), checkstyle(run)]) {
        const parser = new SaxesParser()
        parser.on('error', (error) => {
          throw error
        })
        parser.write(xml).close()
      }
    })
  })

  it('CSV has rows of one width, and one for each finding', () => {
    property((run) => {
      const rows = parseCsv(csv(run, context).slice(1)) as string[][]
      expect(rows.map((row) => row.length)).toEqual([16, 16, 16, 16])
    })
  })

  it('GitHub is given one command a line', () => {
    property((run) => {
      const lines = github(run, context).split('\n')
      expect(lines).toHaveLength(3)
      for (const line of lines.slice(0, 2))
        expect(line).toMatch(/^::error file=[^\r\n:,]*,[^\r\n]*::[^\r\n]*$/)
    })
  })

  it('Markdown has rows of six cells', () => {
    property((run) => {
      const rows = markdownTable(run, context)
        .split('\n')
        .filter((line) => line.startsWith('|'))
      expect(rows).toHaveLength(5)
      for (const row of rows) expect(row.split(/(?<!\\)(?:\\\\)*\|/)).toHaveLength(8)
    })
  })

  it('HTML stays what it is', () => {
    const tagsOf = (run: Run, text: string): string[] => {
      const errors: unknown[] = []
      const html = htmlPage(run, { ...context, textOf: () => text })
      parse(html, { onParseError: (error) => errors.push(error) })
      expect(errors).toEqual([])
      return html.match(/<script|<img|<iframe|<[a-z]+ on/g) ?? []
    }
    property((run) => {
      expect(tagsOf(run, run.results[0]?.body ?? '')).toEqual(['<script'])
    })
  })
})
