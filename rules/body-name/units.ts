/** What a township, a zone or a unit of a system is called behind its own name: 石桥|镇, 云华|科技产业园, 国家统计局平水|调查队. */
const UNIT =
  /(?:镇|(?<!城)乡|街道|(?:[\u4e00-\u9fff]{2,12}(?:开发区|产业园|工业园|园区))|调查队|[\u4e00-\u9fff]{2,8}[大支总]队|海关)$/
/** 人民政府, 管委会 and what else a unit may go by. */
const FORMS =
  /(?:人民政府|政府|办事处|管理委员会|管委会|党工委|党委)?(?:办公室|(?:党政|综合)(?:办公室|办)|党政办)?$/
/** As far as the last area that a name names: 苍岭县|石桥镇. */
const ABOVE = /^.*[省市县区州盟旗](?=.{2})/
/** Words that say of which kind a unit is and not which it is: 各乡镇, 国家级开发区, 试点镇, 驻地街道. */
const NO_NAME =
  /[全各我本该所某原个余每两其他它属内乡镇街级国省市县区]|试点|中心|建制|重点|特色|示范|相关|有关|部分|先进|高新|经济|工业|科技|产业|驻地|城关|下设|农业/
const LONGEST_NAME = 4

/** 白马镇 in a report of 石桥镇: the same kind of unit, with another name of its own. */
export function isOfOtherUnit(name: string, body: string): boolean {
  return body.split(/[()]/).every((own) => own === '' || areDifferentUnits(name, own))
}

function areDifferentUnits(name: string, body: string): boolean {
  const [a, b] = [coreOf(name), coreOf(body)]
  const tail = commonTail(a, b)
  const unit = UNIT.exec(tail)?.[0]
  if (!unit) return false
  const [head, ownHead] = withoutCommonLead(a.slice(0, -tail.length), b.slice(0, -tail.length))
  return isName(head) && isName(ownHead) && ![...head].some((character) => body.includes(character))
}

function coreOf(name: string): string {
  return name.replace(FORMS, '').replace(ABOVE, '')
}

function commonTail(a: string, b: string): string {
  let length = 0
  while (length < Math.min(a.length, b.length) && a.at(-1 - length) === b.at(-1 - length)) length += 1
  return length === 0 ? '' : a.slice(-length)
}

function withoutCommonLead(a: string, b: string): readonly [string, string] {
  let length = 0
  while (length < Math.min(a.length, b.length) && a[length] === b[length]) length += 1
  return [a.slice(length), b.slice(length)]
}

function isName(head: string): boolean {
  return head.length >= 2 && head.length <= LONGEST_NAME && !NO_NAME.test(head)
}

/** Lines of work of which none ever took over another's name; those that a reform joined stand on one line. */
const SECTORS: readonly RegExp[] = [
  /教育/,
  /财政/,
  /公安/,
  /民政/,
  /司法|法制/,
  /审计/,
  /统计/,
  /税务/,
  /气象/,
  /水利|水务/,
  /卫生|健康|计划生育/,
  /医疗保障/,
  /交通|公路/,
  /退役军人/,
  /人力资源|社会保障|人事|劳动/,
]

/** 甲县卫生健康局 in a report of 甲县医疗保障局. */
export function isOfOtherSector(name: string, body: string): boolean {
  if (!/[局厅委]$/.test(name) || !/[局厅委]$/.test(body)) return false
  const [sectors, own] = [sectorsOf(name), sectorsOf(body)]
  return sectors.length === 1 && own.length === 1 && sectors[0] !== own[0]
}

function sectorsOf(name: string): readonly RegExp[] {
  return SECTORS.filter((sector) => sector.test(name))
}
