import type { Root, Table } from 'mdast'
import type { SourceDocument } from '../../src/read/document.js'
import type { Printed } from './printed.js'

/** The tree as a reader of HTML or Word makes it: cells with spans. */
export function spanned(
  title: string,
  tables: readonly { heading: string; table: Printed }[],
): SourceDocument {
  let source = ''
  const add = (text: string): { start: number; end: number } => {
    const start = source.length
    source += `${text}\n`
    return { start, end: start + text.length }
  }
  const point = (offset: number): { line: number; column: number; offset: number } => ({
    line: 1,
    column: offset + 1,
    offset,
  })
  const position = ({
    start,
    end,
  }: {
    start: number
    end: number
  }): { start: ReturnType<typeof point>; end: ReturnType<typeof point> } => ({
    start: point(start),
    end: point(end),
  })
  const root: Root = { type: 'root', children: [] }
  const paragraph = (text: string): void => {
    const place = position(add(text))
    root.children.push({
      type: 'paragraph',
      position: place,
      children: [{ type: 'text', value: text, position: place }],
    })
  }
  paragraph(title)
  for (const { heading, table } of tables) {
    paragraph(heading)
    const node: Table = {
      type: 'table',
      children: table.map((cells) => ({
        type: 'tableRow',
        children: cells.map(({ text, columns, rows }) => {
          const place = position(add(text))
          return {
            type: 'tableCell',
            data: { colSpan: columns, rowSpan: rows },
            position: place,
            children: text === '' ? [] : [{ type: 'text', value: text, position: place }],
          }
        }),
      })),
    }
    root.children.push(node)
  }
  return { format: 'text', source, root }
}
