import { expect, it } from '@jest/globals'
import { loadCases, run, type Case, type Said } from './cases.js'

/** What other numbers a report has: none of them may hide a fault, or be taken for a total. */
const BEFORE = `一、概述
我局成立信息公开领导小组，配备专职人员2名、兼职人员11名，落实经费5.6万元。全年通过网站发布动态信息512条，其中图片新闻204条、通知公告308条。接听咨询电话260次，接待来访43人次。
二、具体情况
`
const BEHIND = '\n（四）监督保障。全年开展检查5次，发现并整改问题18个。开展问卷调查2次，收回问卷316份。\n'
const HAS_HEADINGS = /^[#一二三四五六七八九十]+、/m

/** Silent beside the numbers before: these say the same of another total, or may. */
const SILENT_HERE = ['channels-026', 'clerks-more-029', 'clerks-011', 'one-year-001', 'unseen-040']

const cases = loadCases('test/claims/cases').filter(({ text }) => !HAS_HEADINGS.test(text))

const names = (said: readonly Said[]): string[] =>
  said.filter(({ severity }) => severity !== 'info').map(({ rule, message }) => `${rule}/${message}`)

async function inReport(one: Case): Promise<{ lost: string[]; more: string[] }> {
  const alone = await run(one)
  const there = await run({ ...one, text: BEFORE + one.text + BEHIND })
  const found = names(there.hits)
  return { lost: names(alone.hits).filter((name) => !found.includes(name)), more: names(there.extra) }
}

it('says of a sentence in a report what it says of it alone', async () => {
  const lost: string[] = []
  const more: string[] = []
  for (const one of cases) {
    const outcome = await inReport(one)
    if (outcome.lost.length > 0) lost.push(one.id)
    if (outcome.more.length > 0) more.push(`${one.id} ${outcome.more.join()}`)
  }
  expect(cases.length).toBeGreaterThan(2000)
  expect(more).toEqual([])
  expect(lost.sort()).toEqual(SILENT_HERE.toSorted())
}, 120_000)
