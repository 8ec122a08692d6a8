/** 甲县 | 财政局: the area, as far as its last word, and the office. */
const AREA = /^(.{1,12}?(?:自治区|实验区|开发区|[省市县区州盟旗]))(.{2,})$/
const SHORTEST = 5
/** 人口和计划生育局 and 人口与计划生育局 are one office. */
const AND = /[与及暨]/g
/** 第一分局 and 第二分局 differ in more than spelling. */
const NUMERAL = /[一二三四五六七八九十东南西北中新老上下前后]/

/** One character of a long name is another one. */
export function isMisspelling(name: string, expected: string): boolean {
  const [a, b] = [name.replace(AND, '和'), expected.replace(AND, '和')]
  if (a.length !== b.length || a.length < SHORTEST) return false
  const differing = [...a].flatMap((character, at) => (character === b[at] ? [] : [at]))
  const at = differing[0]
  return differing.length === 1 && at !== undefined && !NUMERAL.test(`${a[at]}${b[at]}`)
}

/** The same office of another area: 甲县教育局 in a report of 乙市教育局. */
export function isForeign(name: string, expected: string): boolean {
  const [, area = '', office = ''] = AREA.exec(name) ?? []
  const [, ownArea = '', ownOffice = ''] = AREA.exec(expected) ?? []
  const shares = [...area.slice(0, -1)].some((character) => ownArea.includes(character))
  return office !== '' && office === ownOffice && area.at(-1) === ownArea.at(-1) && !shares
}

/**
 * An office of another county in a report of a county's office or township: 甲县林业局 in a report of 乙区教育局. A
 * county's government speaks of others for its offices, and a zone lies in a county of another name.
 */
export function isOfOtherArea(name: string, expected: string): boolean {
  const area = AREA.exec(name)?.[1] ?? ''
  const ownArea = AREA.exec(expected)?.[1] ?? ''
  const shares = [...area.slice(0, -1)].some((character) => ownArea.includes(character))
  return COUNTY.test(area) && COUNTY.test(ownArea) && OFFICE.test(expected) && !shares
}

/** A county or district by its name, and none of its organs: 全县, 各区 are no names; a zone is no county. */
const COUNTY = /^[^全各我本该](?!.*(?:开发|实验|示范|管理|新|园|度假|保税|景|合作|试验)区).{1,9}[县区旗]$/
const OFFICE = /[局委厅办]$|(?<![县区旗])(?:[镇乡](?:人民政府)?|街道(?:办事处)?)$/

/** What only a bureau, or only a township calls itself. */
const OF_BUREAU = /[我本]局(?![域限部面势中])/
const OF_TOWNSHIP = /我(?:镇|乡|街道)/

/** 我局 in a report of a township, 我镇 in one of a bureau: words of somebody else's report. */
export function foreignSelf(body: string): RegExp | undefined {
  if (/(?:镇|乡|街道)(?:人民政府|政府|办事处)?$/.test(body)) return OF_BUREAU
  return /局$/.test(body) && !/[镇乡街]/.test(body) ? OF_TOWNSHIP : undefined
}

/** A short form, a part, or the whole to which it belongs. */
export function isRelated(name: string, body: string): boolean {
  const [a, b] = [withoutArea(name), withoutArea(body)]
  return (
    isSubsequence(a, b) ||
    isSubsequence(b, a) ||
    isSubsequence(a, body.replace(AND, '和')) ||
    isSubsequence(b, name.replace(AND, '和'))
  )
}

function withoutArea(name: string): string {
  return (AREA.exec(name)?.[2] ?? name).replace(AND, '和')
}

function isSubsequence(short: string, long: string): boolean {
  let at = 0
  for (const character of long) if (character === short[at]) at += 1
  return at === short.length
}
