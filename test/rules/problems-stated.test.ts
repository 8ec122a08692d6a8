import { describe, expect, it } from '@jest/globals'
import { problemsStated } from '../../rules/problems-stated/index.js'
import { lint, resultOf } from '../lint.js'

const check = (text: string, locale: 'zh' | 'en' = 'zh') =>
  lint(
    problemsStated,
    `一、总体情况\n公开35条。\n二、存在的主要问题及改进情况\n${text}\n三、其他需要报告的事项\n无。`,
    {
      year: 2022,
      locale,
    },
  )

describe('problems-stated', () => {
  it.each([
    '更新还不够及时，解读形式较为单一。下一步将定期检查，增加图解。',
    '（一）主要问题\n人员多为兼职，业务有待熟悉。\n（二）改进情况\n组织培训2次。',
    '一是主动公开意识不强；二是渠道单一。针对上述问题，加强培训，丰富渠道。',
    '大队没有独立网站，公开渠道少。下一步将在区政府网站开设专栏。',
    '度假区公开队伍不稳。度假区将充实人员。',
    '2021年公开渠道不足的问题已经整改。目前仍需提高解读质量，将增加图解。',
  ])('accepts %s', async (text) => {
    expect(await check(text)).toEqual([])
  })

  it('points at a formula', async () => {
    expect(await check('无。')).toEqual([
      '3:1 “存在的主要问题及改进情况”只写了“无。”，应当写明存在的主要问题和改进情况',
    ])
    expect(await check('暂无问题', 'en')).toEqual([
      '3:1 “存在的主要问题及改进情况” says no more than “暂无问题”, expected the main problems and the improvement',
    ])
  })

  it('points at plans without problems', async () => {
    expect(await check('2023年，我局将继续扩大公开范围，办好公开专栏。')).toEqual([
      '3:1 “存在的主要问题及改进情况”没有写存在的问题，应当写明存在的主要问题和改进情况',
    ])
  })

  it('points at problems without improvement', async () => {
    expect(await check('栏目更新不够及时，解读形式较为单一。')).toEqual([
      '3:1 “存在的主要问题及改进情况”没有写改进情况，应当写明存在的主要问题和改进情况',
    ])
  })

  it('takes what was not done for no improvement', async () => {
    expect(
      await check('栏目更新不够及时。部分科室未将公开纳入考核。个别单位将信息公开视为负担。'),
    ).toHaveLength(1)
  })

  it('takes neither a count of the year nor another fault for an improvement', async () => {
    expect(await check('栏目不全，要素不齐，问题尚未解决。')).toHaveLength(1)
    expect(await check('2022年将近80条信息更新不够及时，渠道较为单一。')).toHaveLength(1)
  })

  it.each([
    '有些栏目更新较慢，今后将定期检查。',
    '离群众的要求还有一定距离。我局将继续努力，加强学习。',
    '个别股室对公开工作不重视，下一步将加强培训。',
    '公开的内容未形成体系，今后要加强梳理。',
    '工作还有提升空间，明年将加强督查。',
    '信息量偏少，将增加公开信息数量。',
    '人手较少，还要加强培训。',
    '渠道较窄，解决办法是用好村务公开栏。',
    '有些解读形式单一。2023年，我局将丰富图解。',
  ])('knows a problem in %s', async (text) => {
    expect(await check(text)).toEqual([])
  })

  it.each([
    '存在公开经验不足的问题；选派两名骨干到省厅跟班学习。',
    '经办人员兼职较多。拟增加专职人员1名。',
    '内容偏重工作动态。2023年把执法信息的比例提高到三成。',
    '征迁类申请增多，经办力量不足；已从司法所抽调1人专办。',
    '补贴信息公开到户不够彻底。村务通逐户推送，解决了“最后一公里”问题。',
    '物业类信息供给不足。全年开展专项行动，覆盖小区412个。',
  ])('leaves open what words it does not know may mean: %s', async (text) => {
    expect(await check(text)).toEqual([])
  })

  it('takes the members of a list for what the first one is', async () => {
    expect(await check('一是渠道较为单一；二是经办人员多为兼职；三是解读偏少。')).toHaveLength(1)
    expect(await check('（一）加强学习，用好专栏；（二）每季度检查一次。')).toHaveLength(1)
  })

  it('takes what goes on without a break for no problem', async () => {
    expect(
      await check('一是不断加强学习，不仅学条例，还要学业务；二是及时公开，不得拖延公开。'),
    ).toHaveLength(1)
  })

  it('reads problems and improvement in two parts', async () => {
    const text =
      '一、概述\n公开35条。\n二、存在的问题\n栏目更新不够及时。\n三、下一步工作思路\n定期检查栏目。'
    expect(await lint(problemsStated, text, { year: 2016 })).toEqual([])
  })

  it('leaves an empty part to section-content, a missing one to section-required', async () => {
    expect(await check('')).toEqual([])
    const { notAssessed } = await resultOf(problemsStated, '一、总体情况\n公开35条。', { year: 2022 })
    expect(notAssessed).toHaveLength(1)
  })
})
