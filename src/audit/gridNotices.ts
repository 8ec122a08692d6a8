import type { Bilingual } from '../model/regime.js'
import { order } from '../model/sorted.js'
import type { AuditNotice } from './grid.js'
import type { Head } from './store/entry.js'

/** What was corrected before what was not, drafts last; then the one of which more was read. */
export function fullestFirst(a: Head, b: Head): number {
  return rankOf(b) - rankOf(a) || b.size - a.size || order(a.file, b.file)
}

const DRAFT = /征求意见|送审|草稿|初稿|草案|[讨审修][论议改]稿/
const CORRECTED = /更正|勘误/

function rankOf({ file }: Head): number {
  const name = file.slice(file.lastIndexOf('/') + 1)
  return DRAFT.test(name) ? -1 : CORRECTED.test(name) ? 1 : 0
}

/** Why one of several is compared. */
function choiceOf(best: Head, others: readonly Head[]): Bilingual {
  const most = Math.max(...others.map(rankOf))
  if (rankOf(best) === most) return { zh: '读出内容最多的', en: ', of which most was read,' }
  return rankOf(best) === 1
    ? { zh: '更正后的', en: ', the corrected one,' }
    : { zh: '不是草稿的', en: ', which is no draft,' }
}

export function several(name: string, year: number, best: Head, others: readonly Head[]): AuditNotice {
  const files = [best.file, ...others.map(({ file }) => file)]
  const choice = choiceOf(best, others)
  const isCopy = others.every(({ contentHash }) => contentHash === best.contentHash)
  return isCopy
    ? {
        kind: 'copies',
        files,
        texts: {
          zh: `“${name}”${year}年的报告有 ${files.length} 份，内容相同，对照时用 ${best.file}`,
          en: `${files.length} copies of the report of “${name}” for ${year}; ${best.file} is compared`,
        },
      }
    : {
        kind: 'several-reports',
        files,
        texts: {
          zh: `“${name}”${year}年有 ${files.length} 份不同的报告，对照时用${choice.zh} ${best.file}`,
          en: `${files.length} different reports of “${name}” for ${year}; ${best.file}${choice.en} is compared`,
        },
      }
}

export function noYear({ file }: Head): AuditNotice {
  return {
    kind: 'no-year',
    files: [file],
    texts: {
      zh: `${file} 没有写明年度，已检查，但不与其他年度对照`,
      en: `${file} names no year; it was linted, but is compared with no other year`,
    },
  }
}

const NAMED_YEAR = /(20\d\d)年?度?(?=年报|年度报告|政府信息|信息公开|政务公开)/

/** 某局_2021年报.docx holds the report for 2020: somebody took the wrong file. */
export function otherYear({ file }: Head, year: number): AuditNotice[] {
  const named = NAMED_YEAR.exec(file.slice(file.lastIndexOf('/') + 1))?.[1]
  if (named === undefined || Number(named) === year) return []
  return [
    {
      kind: 'other-year',
      files: [file],
      texts: {
        zh: `${file} 的文件名写的是${named}年，内容是${year}年的报告，按${year}年对照`,
        en: `${file} is named after ${named}, but reports on ${year}; it is compared as the report for ${year}`,
      },
    },
  ]
}

export function noBody({ file }: Head, name: string): AuditNotice {
  return {
    kind: 'no-body',
    files: [file],
    texts: {
      zh: `${file} 没有写明机关，按文件名归入“${name}”`,
      en: `${file} names no body; by its file name it belongs to “${name}”`,
    },
  }
}

/** The roll-up of a body whose parent is a slip of the pen would never be checked. */
export function noParent(name: string, parent: string): AuditNotice {
  return {
    kind: 'unknown-parent',
    files: [],
    texts: {
      zh: `机关名录写明“${name}”由“${parent}”汇总，名录中没有这个机关，也没有读到它的报告，没有核对汇总`,
      en: `By the list of bodies “${parent}” adds up “${name}”, but it stands neither in the list nor in a report; the sums were not checked`,
    },
  }
}
