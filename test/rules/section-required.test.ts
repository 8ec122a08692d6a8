import { describe, expect, it } from '@jest/globals'
import { sectionRequired } from '../../rules/section-required/index.js'
import { lint, resultOf } from '../lint.js'
import { tableThree } from './tableTexts.js'

const OLD = `一、概述
2012年，我局认真执行条例。
二、主动公开政府信息情况
公开35条。
三、依申请公开政府信息情况
没有收到。
四、收费及减免情况
没有收费。
五、行政复议、行政诉讼情况
没有发生。
六、存在的主要问题及改进措施
更新还不够及时，今后将定期检查。`
const PRESCRIBED = `一、总体情况
2022年，我局认真执行条例。
二、主动公开政府信息情况
公开文件1件。
三、收到和处理政府信息公开申请情况
没有收到。
四、政府信息公开行政复议、行政诉讼情况
没有发生。
五、存在的主要问题及改进情况
更新还不够及时，今后将定期检查。
六、其他需要报告的事项
没有。`
const without = (text: string, heading: string): string =>
  text.replace(new RegExp(`${heading}[^\\n]*\\n[^\\n]*\\n?`), '')
const old = (text: string) => lint(sectionRequired, text, { year: 2012 })
const prescribed = (text: string) => lint(sectionRequired, text, { year: 2022 })

describe('section-required', () => {
  it('accepts a report that gives every content', async () => {
    expect(await old(OLD)).toEqual([])
    expect(await prescribed(PRESCRIBED)).toEqual([])
  })

  it('points to the end of the part that should precede the missing one', async () => {
    expect(await old(without(OLD, '四、'))).toEqual([
      '6:6 缺少法定内容“政府信息公开的收费及减免情况”：全文没有这一部分，也没有说明该情况的语句',
    ])
  })

  it('points before the next part where the first one is missing', async () => {
    expect(await lint(sectionRequired, without(OLD, '二、'), { year: 2012, locale: 'en' })).toEqual([
      '3:1 Missing statutory content “proactive disclosure”: no such section and no sentence about it',
    ])
  })

  it('finds two missing contents in one report', async () => {
    expect(await old(without(without(OLD, '四、'), '六、'))).toHaveLength(2)
  })

  it('suggests the title to write', async () => {
    const { diagnostics } = await resultOf(sectionRequired, without(OLD, '四、'), { year: 2012 })
    expect(diagnostics[0]?.fix).toMatchObject({
      text: '\n政府信息公开的收费及减免情况\n',
      kind: 'suggestion',
    })
  })

  it('is content with a sentence anywhere, for reports up to 2018', async () => {
    const text = without(OLD, '四、').replace('没有收到。', '没有收到申请，也没有收取费用。')
    expect(await old(text)).toEqual([])
  })

  it('takes fees charged for something else for nothing', async () => {
    const text = without(OLD, '四、').replace('公开35条。', '公开35条，行政审批和服务事项均无收费。')
    expect(await old(text)).toHaveLength(1)
  })

  it('hears of requests in any order of the words', async () => {
    const text = without(PRESCRIBED, '三、').replace('公开文件1件。', '未收到公众申请要求公开的其他信息。')
    expect(await prescribed(text)).toEqual([expect.stringContaining('没有单独的部分')])
    const remedies = without(PRESCRIBED, '三、').replace('公开文件1件。', '没有收到申请行政复议的公开件。')
    expect(await prescribed(remedies)).toEqual([expect.stringContaining('缺少法定内容')])
  })

  it('takes an announcement in the first part, and other matters of another kind, for no content', async () => {
    const announced =
      '本报告从总体情况、主动公开情况、收到和处理申请情况、行政复议和行政诉讼情况、存在的主要问题、其他需要报告的事项六个方面说明，其他事项审慎公开。'
    const missing = await prescribed(
      without(without(PRESCRIBED, '五、'), '六、').replace('认真执行条例。', announced),
    )
    expect(missing).toEqual([
      expect.stringContaining('缺少法定内容“存在的主要问题及改进情况”'),
      expect.stringContaining('缺少法定内容“其他需要报告的事项”'),
    ])
    const stated = without(PRESCRIBED, '六、') + '\n没有其他需要报告的事项。'
    expect(await prescribed(stated)).toEqual([expect.stringContaining('没有单独的部分')])
  })

  it('hears of problems in what people still miss', async () => {
    const text = `${without(OLD, '六、')}\n当然，我们的工作离群众的要求还存在着一定的差距，主要是栏目更新不及时。`
    expect(await lint(sectionRequired, text, { year: 2012 })).toEqual([])
  })

  it('does not let the words of a heading speak for the sentence below it', async () => {
    const text = OLD.replace(
      '四、收费及减免情况\n没有收费。',
      '四、经费支出\n依申请公开政府信息不收取任何费用。',
    )
    expect(await lint(sectionRequired, text, { year: 2012 })).toEqual([])
  })

  it('takes neither a wish nor the row of a table for the requests received', async () => {
    const text = without(OLD, '三、')
    const missing = expect.stringContaining('依申请公开政府信息和不予公开政府信息的情况')
    expect(await lint(sectionRequired, text, { year: 2012 })).toEqual([missing])
    const wish = `${text}\n完善依申请公开分发、处理、反馈机制，做好依申请公开工作。`
    expect(await lint(sectionRequired, wish, { year: 2012 })).toEqual([missing])
    const row = `${text}\n附表\n受理依申请公开信息总数 条 0`
    expect(await lint(sectionRequired, row, { year: 2012 })).toEqual([
      expect.stringContaining('相关内容只见于“受理依申请公开信息总数”'),
    ])
    expect(await lint(sectionRequired, `${text}\n全年按时办理依申请公开件。`, { year: 2012 })).toEqual([])
  })

  it('hears an overview in a report without headings', async () => {
    const text =
      '2022年政府信息公开工作年度报告\n某局进一步健全政府信息公开工作机制。\n主动公开政府信息403条。'
    const found = await lint(sectionRequired, text, { year: 2022 })
    expect(found).toContainEqual(expect.stringContaining('“总体情况”没有单独的部分'))
  })

  it('takes plans for next year for no problems', async () => {
    const text = OLD.replace('六、存在的主要问题及改进措施', '六、明年工作思路').replace(
      '更新还不够及时，今后将定期检查。',
      '2013年将继续扩大公开范围，做好群众关注的热点问题的公开。',
    )
    expect(await old(text)).toHaveLength(1)
  })

  it('tells of a row in an annexed table that stands for a part', async () => {
    const text = `${without(OLD, '五、')}\n附表\n行政复议数\n0`
    expect(await old(text)).toEqual([
      '12:1 “因政府信息公开申请行政复议、提起行政诉讼的情况”没有单独的部分：相关内容只见于“行政复议数”',
    ])
  })

  it('names the prescribed table that stands for a part, and quotes no cells', async () => {
    const text = PRESCRIBED.replace('三、收到和处理政府信息公开申请情况\n没有收到。', tableThree())
    expect(await prescribed(text)).toEqual([
      '5:4 “收到和处理政府信息公开申请情况”没有单独的部分：相关内容只见于“表三”',
    ])
  })

  it('tells of a prescribed part whose heading was lost', async () => {
    const text = PRESCRIBED.replace('五、存在的主要问题及改进情况\n', '').replace(
      '更新还',
      '我局还存在问题，更新',
    )
    expect(await lint(sectionRequired, text, { year: 2022, locale: 'en' })).toEqual([
      '9:4 No section of its own for “main problems and improvement”: found only “存在问题”',
    ])
  })

  it('tells of a prescribed part that is only a sub-heading elsewhere', async () => {
    const text = PRESCRIBED.replace('五、存在的主要问题及改进情况', '（一）存在的主要问题')
    expect(await prescribed(text)).toEqual([
      '9:1 “存在的主要问题及改进情况”没有单独的部分：相关内容只见于“（一）存在的主要问题”',
    ])
  })

  it('does not demand the residual item before 2019, and does so since', async () => {
    expect(await old(OLD)).toEqual([])
    expect(await prescribed(without(PRESCRIBED, '六、'))).toEqual([
      '10:17 缺少法定内容“其他需要报告的事项”：全文没有这一部分，也没有说明该情况的语句',
    ])
  })

  it('accepts one heading for two contents', async () => {
    const text = without(OLD, '四、').replace('三、依申请公开政府信息情况', '三、依申请公开及收费情况')
    expect(await old(text)).toEqual([])
  })
})
