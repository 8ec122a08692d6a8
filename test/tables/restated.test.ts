import { describe, expect, it } from '@jest/globals'
import { reportOf } from '../lint.js'
import { tableThree } from '../rules/tableTexts.js'

const TITLE = '云溪县水利局2023年政府信息公开工作年度报告'
const HEADING = '三、收到和处理政府信息公开申请情况'

async function formsOf(...parts: readonly string[]): Promise<readonly (string | undefined)[]> {
  const { tables } = await reportOf([TITLE, HEADING, ...parts, '五、存在的主要问题'].join('\n\n'), {
    format: 'markdown',
  })
  return tables.map(({ form }) => form?.id)
}

const table = tableThree().replace(/^(\|.*\|)\n/, (head) => `${head}${head.replace(/[^|\n]+/g, '---')}`)

describe('a table of last year', () => {
  it.each(['为便于对比，2022年度收到和处理政府信息公开申请情况如下：', '附：上年数据', '2022年表三'])(
    'is set aside behind “%s”',
    async (caption) => {
      expect(await formsOf(table, caption, table)).toEqual(['requests-2021', undefined])
    },
  )

  it('may stand first', async () => {
    expect(await formsOf('上年度情况：', table, '本年度情况：', table)).toEqual([undefined, 'requests-2021'])
  })

  it.each([
    ['both years', '2022年与2023年对比如下：'],
    ['no year', '具体情况如下：'],
    [
      'growth in a paragraph',
      '县政府办公室全年收到申请13件，其中自然人12件、法人或其他组织1件，申请数量比上年增加5件，主要集中在征地补偿、房屋拆迁等方面。',
    ],
  ])('is not told where the words above name %s', async (_name, caption) => {
    expect(await formsOf(table, caption, table)).toEqual(['requests-2021', 'requests-2021'])
  })

  it('is not set aside where it is the only one', async () => {
    expect(await formsOf('与2022年相比有所增加，具体如下：', table)).toEqual(['requests-2021'])
  })
})
