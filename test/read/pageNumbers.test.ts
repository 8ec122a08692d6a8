import { describe, expect, it } from '@jest/globals'
import { unified } from 'unified'
import { textParse } from '../../src/read/textParse.js'

const furniture = (text: string): string[] =>
  unified()
    .use(textParse)
    .parse(text)
    .children.filter(({ data }) => data?.isFurniture)
    .map((node) => ('children' in node && 'value' in node.children[0]! ? node.children[0].value : ''))

describe('page numbers of plain text', () => {
  it('stand alone before a form feed', () => {
    expect(furniture('本年新收 3 0 0\n      17\n\f上年结转 0 0 0')).toEqual(['17'])
    expect(furniture('公开12条。\n- 2 -\n\n\f二、概述')).toEqual(['- 2 -'])
  })

  it('are not what a page ends with otherwise, nor numbers within a page', () => {
    expect(furniture('总计 3\n\f二、概述')).toEqual([])
    expect(furniture('总计\n3\n二、概述')).toEqual([])
  })
})
