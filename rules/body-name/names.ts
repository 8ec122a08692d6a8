/** 甲县 | 财政局: the area, as far as its last word, and the office. */
const AREA = /^(.{1,12}?(?:自治区|实验区|开发区|[省市县区州盟旗]))(.{2,})$/
const SHORTEST = 5
/** 人口和计划生育局 and 人口与计划生育局 are one office. */
const AND = /[与及暨]/g
/** 第一分局 and 第二分局 differ in more than spelling. */
const NUMERAL = /[一二三四五六七八九十东南西北中新老上下前后]/

/** 青山市水利局 is above 青山县水利局. */
const AREAS = /^[省市县区州盟旗]{2}$/

/** One character of a long name is another one. */
export function isMisspelling(name: string, expected: string): boolean {
  const [a, b] = [name.replace(AND, '和'), expected.replace(AND, '和')]
  if (a.length !== b.length || a.length < SHORTEST) return false
  const differing = [...a].flatMap((character, at) => (character === b[at] ? [] : [at]))
  const at = differing[0]
  if (differing.length !== 1 || at === undefined) return false
  return !NUMERAL.test(`${a[at]}${b[at]}`) && !AREAS.test(`${a[at]}${b[at]}`)
}

/** The same office of another area: 甲县教育局 in a report of 乙市教育局. */
export function isForeign(name: string, expected: string): boolean {
  const [, area = '', office = ''] = AREA.exec(name.replace(SYSTEM, '')) ?? []
  const [, ownArea = '', ownOffice = ''] = AREA.exec(expected.replace(SYSTEM, '')) ?? []
  if (office === '' || office !== ownOffice || area.at(-1) !== ownArea.at(-1)) return false
  // 东山县 is no short form of 西山县.
  if (area.length === ownArea.length && NESTED.test(area) === NESTED.test(ownArea)) return area !== ownArea
  return ![...area.slice(0, -1)].some((character) => ownArea.includes(character))
}

/** 甲市乙区 */
const NESTED = /[省市县区州盟旗].+[省市县区州盟旗]/

/**
 * Two bodies of which neither names the place of the other: 白云区卫生局 under a report of 青山县教育局. A part of its
 * whole, a zone in its county or a short form shares a character at least.
 */
export function isOfOtherPlace(name: string, expected: string): boolean {
  return !isRelated(name, expected) && areApart(placesOf(name), placesOf(expected))
}

/** All that a name says about places: 徐州市云龙区教育局 is of 徐州市云龙区. */
function placesOf(name: string): string {
  return PLACES.exec(name.replace(SYSTEM, ''))?.[0] ?? ''
}

/** 全县各局 and 我区 name no place. */
const PLACES = /^[^全各我本该].{1,15}[省市县区州盟旗](?=.{2}|$)/
/** 国家税务总局甲县税务局 is of 甲县. */
const SYSTEM = /^(?:国家税务总局|国家统计局|中华人民共和国)/

function areApart(places: string, own: string): boolean {
  const bare = places.replace(/[省市县区州盟旗]/g, '')
  return bare !== '' && own !== '' && ![...bare].some((character) => own.includes(character))
}

/**
 * An office of another county under a report from a county: 甲县林业局 in a report of 乙区教育局. A zone lies in a county
 * of another name, and a city has counties.
 */
export function isOfOtherCounty(name: string, expected: string): boolean {
  const [county, own] = [COUNTIES.exec(name)?.[0] ?? '', COUNTIES.exec(expected)?.[0] ?? '']
  return !NO_COUNTY.test(county) && !NO_COUNTY.test(own) && areApart(county, own)
}

/** The same in a sentence, where a county's government speaks of others for its offices. */
export function isOfOtherArea(name: string, expected: string): boolean {
  return OFFICE.test(expected) && isOfOtherCounty(name, expected)
}

/** As far as the last county or district that a name names. */
const COUNTIES = /^[^全各我本该].{1,15}[县区旗]/
/** A zone, and a region of its own. */
const NO_COUNTY = /(?:开发|实验|示范|管理|新|园|度假|保税|景|合作|试验|自治|社|校|片)区/
const OFFICE = /[局委厅办]$|(?<![县区旗])(?:[镇乡](?:人民政府)?|街道(?:办事处)?)$/

/** What only a bureau, or only a township calls itself. */
const OF_BUREAU = /[我本]局(?![域限部面势中])/
const OF_TOWNSHIP = /我(?:镇|乡|街道)/

/** 我局 in a report of a township, 我镇 in one of a bureau or of a county: words of somebody else's report. */
export function foreignSelf(body: string): RegExp | undefined {
  if (/(?:镇|乡|街道)(?:人民政府|政府|办事处)?$/.test(body)) return OF_BUREAU
  // A zone may be a township, too.
  const isOther =
    /局$|[市县区旗](?:人民政府(?:办公室)?)?$|(?<!管理)委员会$/.test(body) && !/[镇乡街]|[^市]区$/.test(body)
  return isOther ? OF_TOWNSHIP : undefined
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
