import type { Report } from '../../src/model/report.js'

/** Anything that narrows what is counted: filed cases, one office, part of a year. */
const NARROWER =
  /备案|代表|本级|半年|季度|(?<!1)[1-9]月|1[01]月|12月(?!31日|底|末)|[一二三四五六七八九十]月|系统内|所属|下属|局属|办公[室厅]|不含|除|指导|协助|转办|会同/
/** Ways to apply narrow only what is said with them. */
const CHANNEL = /网上|网络|网站|平台|信函|当面|电子邮件|窗口/
const WHOLE_YEAR = /1月1日(?:起)?[至到-](?:20\d\d年)?12月31日/g
/** 2013年…, 全区…, 我局…: the clause says itself of whom and when it speaks. */
const OWN_SCOPE = /^(?:20\d\d年|本年|全年|全[省市县区州镇乡局]|[我本][省市县区州镇乡局厅委院会])/
/** A department's table has its own figures, not those of the whole city. */
const BROADER = /^(?:20\d\d年度?|本年度?|全年|,)*(?:全[省市县区州]|各级)/
const PROVINCE = /^(?:20\d\d年度?|本年度?|全年|,)*全省/

export interface Scopes {
  /** Other names of the whole that the report's tables count do not narrow it. */
  readonly isBroader: (words: string) => boolean
  /** The words without the body's own name before them. */
  readonly withoutBody: (words: string) => string
}

export function ownScopes({ body }: Report): Scopes {
  const isPart = body?.kind === 'department' || body?.kind === 'township'
  const name = body?.name.replace(/[()（）\s]/g, '') ?? ''
  // 白云镇 is its government; 青山县 is more than the government's own office.
  const names = body?.kind === 'township' ? [name, name.replace(/(?:人民政府|政府|办事处)$/, '')] : [name]
  const isProvince = body === undefined || /省/.test(body.name)
  return {
    isBroader: (words) => (isPart && BROADER.test(words)) || (!isProvince && PROVINCE.test(words)),
    withoutBody: (words) => names.reduce(withoutName, words),
  }
}

const YEAR = /^(?:20\d\d年度?|本年度?|全年|今年(?:以来)?|,)*/
const SHORTEST_NAME = 3

/** 2022年，市民政局共收到…: the name may lack the place before it. */
function withoutName(words: string, name: string): string {
  const lead = YEAR.exec(words)?.[0] ?? ''
  const rest = words.slice(lead.length).replace(/[()]/g, '')
  for (let from = 0; from <= name.length - SHORTEST_NAME; from += 1)
    if (rest.startsWith(name.slice(from))) return lead + rest.slice(name.length - from)
  return words
}

export function isNarrower(words: string): boolean {
  return NARROWER.test(words.replace(WHOLE_YEAR, ''))
}

/** One way to apply. */
export function isOneWay(words: string): boolean {
  return CHANNEL.test(words)
}

export function hasOwnScope(words: string): boolean {
  return OWN_SCOPE.test(words)
}
