import { describe, expect, it } from '@jest/globals'
import { contentsAnnounced } from '../../rules/contents-announced/index.js'
import { lint, resultOf } from '../lint.js'

const PARTS = `一、概述
认真执行条例。
二、主动公开政府信息情况
公开35条。
三、依申请公开政府信息情况
没有收到。
四、收费及减免情况
没有收费。
五、行政复议和诉讼情况
没有发生。
六、存在的主要问题及改进措施
更新还不够及时，今后将定期检查。`
const SIX =
  '概述、主动公开政府信息情况、依申请公开政府信息情况、收费及减免情况、行政复议和诉讼情况、存在的主要问题及改进措施'
const check = (preface: string, text = PARTS, locale: 'zh' | 'en' = 'zh') =>
  lint(contentsAnnounced, `${preface}\n${text}`, { year: 2016, locale })

describe('contents-announced', () => {
  it.each([
    `本报告由${SIX}共六个部分组成。`,
    `本报告由${SIX}等六部分组成。`,
    `本年报的主要内容有：${SIX}等。`,
    `年度报告由六个部分组成，包括：${SIX.replace(/、/g, '；')}。`,
    `本报告共分6个部分：${SIX}。`,
    `全文包括${SIX}，以及附表，共七个部分。`,
    `本报告包括${SIX}六个部分，并附相关统计表。`,
  ])('accepts %s', async (preface) => {
    expect(await check(preface)).toEqual([])
  })

  it('accepts a part whose number has lost its mark, in words that are no known title', async () => {
    const text = PARTS.replace('四、收费及减免情况', '四 政府支出与收费 1、人员情况：专职1人。')
    expect(
      await check(`本报告由${SIX.replace('收费及减免情况', '政府支出和收费情况')}共六个部分组成。`, text),
    ).not.toContainEqual(expect.stringContaining('没有这一部分'))
  })

  it('accepts other words for the same contents', async () => {
    const preface =
      '本报告由工作概述、政府信息主动公开的情况、依申请公开和不予公开政府信息、收费与减免、因政府信息公开申请行政复议或提起行政诉讼、工作中的不足及打算六个部分组成。'
    expect(await check(preface)).toEqual([])
  })

  it('points at an announced content that has no heading', async () => {
    const text = PARTS.replace('四、收费及减免情况\n没有收费。\n', '')
      .replace('五、', '四、')
      .replace('六、', '五、')
    expect(await check(`本报告包括${SIX}等情况。`, text)).toEqual([
      '1:32 前言写明报告包括“收费及减免情况”，正文没有这一部分',
    ])
    expect(await check(`本报告包括${SIX}等情况。`, text, 'en')).toEqual([
      '1:32 The preface announces “收费及减免情况”, but the report has no such part',
    ])
  })

  it('finds two announced contents without heading', async () => {
    const preface = `本报告包括${SIX}、其他需要报告的事项等情况。`
    expect(await check(preface, PARTS.replace('四、收费及减免情况', '四、宣传情况'))).toEqual([
      '1:63 前言写明报告包括“其他需要报告的事项”，正文没有这一部分',
    ])
    expect(await check(preface, PARTS.replace(/四、[^]*五、[^]*(?=六、)/, ''))).toHaveLength(3)
  })

  it('takes a part about something else for no paraphrase', async () => {
    const text = PARTS.replace(
      '四、收费及减免情况\n没有收费。\n五、行政复议和诉讼情况',
      '四、申请行政复议',
    ).replace('六、', '五、')
    expect(await check(`本报告包括${SIX}等情况。`, text)).toEqual([
      '1:32 前言写明报告包括“收费及减免情况”，正文没有这一部分',
    ])
  })

  it('points at a number of parts that is not the report’s', async () => {
    expect(await check(`本报告由${SIX}五个部分组成。`)).toEqual([
      '1:61 前言写明报告由 5 个部分组成，正文有 6 个部分',
    ])
  })

  it('hears of a number that stands without its list', async () => {
    expect(await check('本报告分为以下七个部分。')).toEqual([
      '1:8 前言写明报告由 7 个部分组成，正文有 6 个部分',
    ])
    expect(await check(`本报告共分7个部分。全文包括${SIX}。`)).toHaveLength(1)
    expect(await check('本报告分为以下六个部分：')).toEqual([])
    expect(await check('本报告由办公室编制，政府信息分为主动公开、依申请公开、不予公开三个部分。')).toEqual(
      [],
    )
    expect(await check('本报告共有三个方面的附表。报告全文共12页，第3部分为表格。')).toEqual([])
  })

  it('lets one item stand for two parts', async () => {
    const text = PARTS.replace(
      '六、存在的主要问题及改进措施',
      '六、存在的问题\n更新不及时。\n七、下一步工作思路',
    )
    expect(
      await check(`本报告由${SIX.replace('主要问题及改进措施', '问题和下一步工作思路')}七个部分组成。`, text),
    ).toEqual([])
  })

  it('reads a list broken by line ends', async () => {
    expect(
      await check('本报告由概述、主动公开政府\n信息情况、依申请公开政府信息情况、行政复议和诉\n讼情况组成。'),
    ).toEqual([])
  })

  it('takes a note in brackets for a part of its item', async () => {
    expect(
      await check(
        '全文包括概述、主动公开情况、依申请公开情况、咨询情况（公民、法人和其他组织的咨询情况）、复议和诉讼情况（含举报、申诉）以及存在的问题。',
      ),
    ).toEqual([])
  })

  it('reads 需要说明的事项与附表 as one part, which may be called 附表', async () => {
    const preface = `本报告由${SIX}、需要说明的其他事项与附表等七个部分组成。`
    expect(await check(preface, `${PARTS}\n七、附表\n指标 单位 数量`)).toEqual([])
    expect(
      await check(preface.replace('与附表等七', '等七'), `${PARTS}\n七、附表\n指标 单位 数量`),
    ).toHaveLength(1)
  })

  it('says nothing without such a sentence', async () => {
    expect(await check('本报告根据条例编制，数据的统计期限为2016年1月1日至12月31日。')).toEqual([])
  })

  it('cannot tell where no parts were recognised', async () => {
    const { diagnostics, notAssessed } = await resultOf(
      contentsAnnounced,
      `本报告由${SIX}六个部分组成。\n一、概述\n认真执行条例。`,
      { year: 2016 },
    )
    expect(diagnostics).toEqual([])
    expect(notAssessed).toHaveLength(1)
  })

  it('does not take an annex for a part where the list has all the parts', async () => {
    const annexed = PARTS.replace('公开35条。', '公开35条，见附表。')
    expect(await check(`本报告由${SIX}等七个部分组成。`, annexed)).toEqual([
      expect.stringContaining('前言写明报告由 7 个部分组成，正文有 6 个部分'),
    ])
    expect(await check(`本报告由${SIX}等七个部分组成，并附统计表。`, annexed)).toEqual([])
  })
})
