import { describe, expect, it } from '@jest/globals'
import type { Report, Section } from '../../src/model/report.js'
import { locateContents, nameSections } from '../../src/parse/sections/contents.js'
import { flowOf } from '../../src/parse/text/flow.js'
import { fold } from '../../src/model/fold.js'
import { findSections } from '../../src/parse/sections/sections.js'
import { readText } from '../../src/read/read.js'
import { reportOf, type LintOptions } from '../lint.js'
import { stopwatch } from '../stopwatch.js'

/** The sections as a tree of lines: ordinal, title, keys. */
async function outline(text: string, options: LintOptions = {}): Promise<string[]> {
  const { sections } = await reportOf(text, { year: 2016, ...options })
  return linesOf(sections)
}

function linesOf(sections: readonly Section[], indent = ''): string[] {
  return sections.flatMap(({ ordinal, title, children }) => [
    `${indent}${ordinal?.text ?? ''}${title}`,
    ...linesOf(children, `${indent}  `),
  ])
}

async function keysOf(text: string, options: LintOptions = {}): Promise<string[]> {
  const { sections } = await reportOf(text, { year: 2016, ...options })
  return sections.map(({ keys }) => keys.join('+'))
}

function slice(report: Report, { start, end }: { start: number; end: number }): string {
  return report.text.slice(start, end).trim()
}

describe('headings on lines of their own', () => {
  it.each(['政府信息公开工作的基本概况', '工作开展情况', '政务公开工作基本情况'])(
    'name the overview: %s',
    async (title) => {
      const text = `一、${title}\n公开12条。\n二、主动公开政府信息情况\n公开12条。`
      expect(await keysOf(text, { year: 2020 })).toEqual(['overall', 'proactive'])
      expect(await keysOf(text.replace(title, `重点${title}`), { year: 2020 })).not.toContain('overall')
    },
  )

  it('name the problems together with other matters', async () => {
    const text = '一、概述\n公开12条。\n二、主要问题、改进情况和其他需要报告的事项\n更新较慢，今后加快。'
    expect((await keysOf(text)).at(-1)).toContain('problems')
  })

  it('stand above numbered points where the format marks them and they have no numbers', async () => {
    const parts = ['总体情况', '主动公开政府信息情况', '收到和处理政府信息公开申请情况', '附件']
    const text = parts
      .map((title) => `## ${title}\n\n（一）要点。公开35条。\n\n### 细目\n\n公开2条。`)
      .join('\n\n')
    const page = await outline(`# 青山县水利局2022年政府信息公开工作年度报告\n\n${text}`, {
      format: 'markdown',
      year: 2022,
    })
    expect(page).toEqual(parts.flatMap((title) => [title, '  （一）要点', '    细目']))
  })

  it('are nested by the style of their ordinals', async () => {
    expect(
      await outline(`一、概述
（一）主要做法
1.抓学习
（1）学条例
①学总则
2、抓检查
（二）主要成效
二、主动公开政府信息情况
公开35条。`),
    ).toEqual([
      '一、概述',
      '  （一）主要做法',
      '    1.抓学习',
      '      （1）学条例',
      '        ①学总则',
      '    2、抓检查',
      '  （二）主要成效',
      '二、主动公开政府信息情况',
    ])
  })

  it('may have blanks, brackets and marks of many kinds', async () => {
    expect(
      await outline(`第一部分 概述
一 、 概 况
(一)做法
（ 二 ）成效：
第二部分：主动公开政府信息情况`),
    ).toEqual([
      '第一部分概述',
      '  一 、概 况',
      '    (一)做法',
      '    （ 二 ）成效',
      '第二部分：主动公开政府信息情况',
    ])
  })

  it('end before the first full stop or colon of the line', async () => {
    const report = await reportOf(
      `一、存在的主要问题及改进措施
（一）主要问题。更新不够及时。
（二）公开形式：通过网站公开。`,
      { year: 2016 },
    )
    const [problems] = report.sections
    expect(problems?.children.map(({ title }) => title)).toEqual(['主要问题', '公开形式'])
    expect(slice(report, problems?.children[0]?.content ?? report.furniture[0]!)).toBe('。更新不够及时。')
  })

  it('keep the printed title where it is in traditional characters', async () => {
    const text =
      '一、概述\n二、主動公開政府資訊的情況\n公開檔案35份。\n三、行政複議、提起行政訴訟的情況\n沒有。'
    expect(await outline(text)).toEqual([
      '一、概述',
      '二、主動公開政府資訊的情況',
      '三、行政複議、提起行政訴訟的情況',
    ])
    expect(await keysOf(text)).toEqual(['overview', 'proactive', 'remedies'])
  })

  it('begun with 一是 count where each stands alone on its line', async () => {
    expect(
      await outline(`一、概述
一是加强领导，明确责任
成立领导小组。
二是加强培训，提高水平
举办培训班。
二、主动公开政府信息情况
一是通过网站公开；二是通过公开栏公开。`),
    ).toEqual([
      '一、概述',
      '  一是加强领导，明确责任',
      '  二是加强培训，提高水平',
      '二、主动公开政府信息情况',
    ])
  })

  it('are found above 1. where a report numbers its parts 1. and its sub-headings （一）', async () => {
    expect(await outline('1.概述\n（一）做法\n（二）成效\n2.主动公开政府信息情况\n公开35条。')).toEqual([
      '1.概述',
      '  （一）做法',
      '  （二）成效',
      '2.主动公开政府信息情况',
    ])
  })

  it('are not made of cited articles, numbers and lines that were broken off', async () => {
    expect(
      await outline(`一、概述
根据条例第二十条第
（一）项的规定，公开范围、
二、三级目录都已更新。
3.15活动当天发放资料。
2016年公开35条。
二、主动公开政府信息情况
公开35条。`),
    ).toEqual(['一、概述', '二、主动公开政府信息情况'])
  })

  it('do not include a table of contents', async () => {
    expect(
      await outline(`目录
一、概述………1
二、主动公开政府信息情况………2
三、依申请公开政府信息情况………3
一、概述
认真执行条例。
二、主动公开政府信息情况
公开35条。
三、依申请公开政府信息情况
没有收到。`),
    ).toEqual(['一、概述', '二、主动公开政府信息情况', '三、依申请公开政府信息情况'])
  })

  it.each([
    ['pages behind a tab', (title: string, page: number) => `${title}\t${page}`],
    ['pages in brackets', (title: string, page: number) => `${title}（${page}）`],
    ['pages behind the last character', (title: string, page: number) => `${title}${page}`],
    ['no pages', (title: string) => title],
  ])('do not include a list of all titles with %s, whatever it is called', async (_, entry) => {
    const titles = [
      '一、概述',
      '（一）做法',
      '二、主动公开政府信息情况',
      '三、依申请公开政府信息情况',
      '四、其他情况',
    ]
    const text = `${titles.map(entry).join('\n')}
本报告由本局编制，统计期限为全年，电子版可以下载。
${titles.map((title, at) => `${title}\n公开${at + 11}条。`).join('\n')}`
    expect(await outline(text)).toEqual(
      titles.map((title) => (title.startsWith('（') ? `  ${title}` : title)),
    )
  })

  it('include titles without content that do not come again', async () => {
    const text = '一、概述\n二、主动公开政府信息情况\n三、依申请公开政府信息情况\n四、其他情况\n公开35条。'
    expect(await outline(text)).toHaveLength(4)
  })
})

describe('Markdown headings', () => {
  it('are sections with and without ordinals, beside bare paragraphs', async () => {
    const text = `# 青山县水利局2022年政府信息公开工作年度报告

## 一、总体情况

### （一）主动公开

公开35条。

二、主动公开政府信息情况

公开文件1件。

## 三、收到和处理政府信息公开申请情况

没有收到。`
    expect(await outline(text, { format: 'markdown', year: 2022 })).toEqual([
      '一、总体情况',
      '  （一）主动公开',
      '二、主动公开政府信息情况',
      '三、收到和处理政府信息公开申请情况',
    ])
  })

  it('without any ordinal are nested by depth', async () => {
    const text = `# 年度报告\n\n## 总体情况\n\n### 主动公开\n\n公开35条。\n\n## 其他需要报告的事项\n\n没有。`
    expect(await outline(text, { format: 'markdown', year: 2022 })).toEqual([
      '总体情况',
      '  主动公开',
      '其他需要报告的事项',
    ])
  })
})

describe('headings inside run-on lines', () => {
  const RUN_ON =
    '本报告由概述、主动公开政府信息情况、收费情况三个部分组成，邮箱qsx@163.com一、概述 推进公开是一项重要工作。二、主动公开政府信息情况（一）主动公开的数量2016年公开35条。（二）公开的形式我局在网站公开。1.网站公开30条。2.公开栏公开5条。三、收费及减免情况2016年没有收费。'

  it('are split at known titles, sub-headings too', async () => {
    expect(await outline(RUN_ON)).toEqual([
      '一、概述',
      '二、主动公开政府信息情况',
      '  （一）主动公开的数量',
      '  （二）公开的形式',
      '三、收费及减免情况',
    ])
  })

  it('are split at an unknown title that is next in the row', async () => {
    expect(
      await outline(
        '一、概述2016年，我局认真执行条例。二、审批事项及处理情况 今年办理审批12件。三、主动公开政府信息情况 公开35条。',
      ),
    ).toEqual(['一、概述', '二、审批事项及处理情况', '三、主动公开政府信息情况'])
  })

  it('are split where no title is known but the row is one of blanks and sentence ends', async () => {
    expect(
      await outline(
        '现将情况报告如下： 一、加强领导，明确责任 成立领导小组。 二、突出重点，规范程序 公开了安装事项。 三、创新思路，务求成效 做到四个结合。',
      ),
    ).toEqual(['一、加强领导，明确责任', '二、突出重点，规范程序', '三、创新思路，务求成效'])
  })

  it('are not made of an outline in the preface', async () => {
    expect(
      await outline(
        '本报告包括：一、概述；二、主动公开政府信息情况；三、收费情况等三个部分。一、概述 认真执行条例。二、主动公开政府信息情况 公开35条。三、收费情况 没有收费。',
      ),
    ).toEqual(['一、概述', '二、主动公开政府信息情况', '三、收费情况'])
  })

  it('are not made of an enumeration in a sentence', async () => {
    expect(
      await outline(
        '一、概述 2016年做了三件事：（一）学条例；（二）查网站；（三）办培训。二、主动公开政府信息情况 按照条例第十条第（一）项、第（二）项公开35条。',
      ),
    ).toEqual(['一、概述', '二、主动公开政府信息情况'])
  })

  it('whose ordinals were lost are found before the first numbered one', async () => {
    expect(
      await outline(
        '现予公布。概述2016年，我局认真执行条例。政府信息主动公开情况（一）数量公开35条。三、依申请公开政府信息情况2016年没有收到。四、收费及减免情况2016年没有收费。',
      ),
    ).toEqual(['概述', '政府信息主动公开情况', '三、依申请公开政府信息情况', '四、收费及减免情况'])
  })
})

describe('titles without ordinals', () => {
  it('are sections where a report numbers nothing', async () => {
    expect(
      await outline('概述\n认真执行条例。\n主动公开政府信息情况\n公开35条。\n收费及减免情况\n没有收费。'),
    ).toEqual(['概述', '主动公开政府信息情况', '收费及减免情况'])
  })

  it('stand above sub-headings that are numbered', async () => {
    expect(
      await outline(
        '总体情况\n（一）主动公开\n35条。\n（二）依申请公开\n没有。\n主动公开政府信息情况\n1件。\n存在的主要问题及改进情况\n（一）问题\n更新不及时。',
        { year: 2022 },
      ),
    ).toEqual([
      '总体情况',
      '  （一）主动公开',
      '  （二）依申请公开',
      '主动公开政府信息情况',
      '存在的主要问题及改进情况',
      '  （一）问题',
    ])
  })

  it('are text where the report numbers its parts', async () => {
    expect(
      await outline('一、概述\n认真执行条例。\n二、其他需要报告的事项\n收费及减免情况\n没有收费。'),
    ).toEqual(['一、概述', '二、其他需要报告的事项'])
  })
})

describe('rows of prescribed tables', () => {
  it('are no headings on lines of their own', async () => {
    expect(
      await outline(
        `二、主动公开政府信息情况
公开文件1件。
三、收到和处理政府信息公开申请情况
（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）
一、本年新收政府信息公开申请数量
2
三、本年度办
理结果
（三）不
予公开
5.属于三类内部事务信
息
（七）总计
2
四、结转下年
度继续办理
0
四、政府信息公开行政复议、行政诉讼情况
没有。`,
        { year: 2022 },
      ),
    ).toEqual([
      '二、主动公开政府信息情况',
      '三、收到和处理政府信息公开申请情况',
      '四、政府信息公开行政复议、行政诉讼情况',
    ])
  })

  it('are no headings inside a run-on line', async () => {
    expect(
      await outline(
        '二、主动公开政府信息情况行政许可12三、收到和处理政府信息公开申请情况（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）一、本年新收政府信息公开申请数量2000002二、上年结转政府信息公开申请数量0000000三、本年度办理结果（一）予以公开2000002（七）总计2000002四、结转下年度继续办理0000000四、政府信息公开行政复议、行政诉讼情况行政复议行政诉讼结果维持00000五、存在的主要问题及改进情况2022年更新不够及时。',
        { year: 2022 },
      ),
    ).toEqual([
      '二、主动公开政府信息情况',
      '三、收到和处理政府信息公开申请情况',
      '四、政府信息公开行政复议、行政诉讼情况',
      '五、存在的主要问题及改进情况',
    ])
  })

  it('are no headings in the statistics table of 2014', async () => {
    expect(
      await outline(`一、概述
认真执行条例。
二、主动公开政府信息情况
公开35条。
附：统计表
一、主动公开情况
（一）主动公开政府信息数（不同渠道和方式公开相同信息计1条）
条
35
1.政府公报公开政府信息数
条
0
2.政府网站公开政府信息数
条
35
三、依申请公开情况
（一）收到申请数
件
0
（二）申请办结数
件
0
四、行政复议数量
件
0`),
    ).toEqual(['一、概述', '二、主动公开政府信息情况'])
  })

  it('end up in the content of the part they belong to', async () => {
    const report = await reportOf(
      '一、总体情况\n认真执行条例。\n六、附表\n主动公开文件数\n35\n行政复议数\n0',
      {
        year: 2016,
      },
    )
    expect(slice(report, report.sections[1]!.content)).toBe('主动公开文件数\n35\n行政复议数\n0')
  })
})

describe('keys of sections', () => {
  it.each(['行政复议、行政诉讼和申诉', '行政复议行政诉讼', '行政复议、诉讼及举报投诉'])(
    'knows reviews and lawsuits by the title %s',
    async (title) => {
      expect(await keysOf(`一、${title}\n2014年未发生。`)).toEqual(['remedies'])
    },
  )

  it('are several where one heading holds several contents', async () => {
    expect(await keysOf('一、依申请公开、复议诉讼和收费减免情况\n都没有。')).toEqual([
      'requests+fees+remedies',
    ])
  })

  it('survive a slip of the pen', async () => {
    expect(
      await keysOf('一、总体情况\n正常。\n二、收到和处里政府信息公开申请情况\n没有。', { year: 2022 }),
    ).toEqual(['overall', 'requests'])
  })

  it('are not given to the aspects below 总体情况', async () => {
    const { contents } = await reportOf(
      '一、总体情况\n（一）主动公开情况\n公开35条。\n二、其他需要报告的事项\n无。',
      {
        year: 2022,
      },
    )
    expect(contents.find(({ key }) => key === 'proactive')?.section).toBeUndefined()
  })

  it('are given to statutory contents at any level before 2019', async () => {
    const { contents } = await reportOf(
      `一、概述
认真执行条例。
二、2012年工作情况
（一）各类信息公开情况
1.主动公开政府信息情况
公开35条。
2.收费及减免情况
没有收费。`,
      { year: 2012 },
    )
    expect(contents.find(({ key }) => key === 'fees')?.section?.level).toBe(3)
  })
})

describe('ordinals of other kinds', () => {
  it('may stand before the title without punctuation, on a line of their own', async () => {
    expect(
      await outline(
        '一   概  述\n公开35条。\n二   政府信息主动公开情况\n公开35条。\n一 年来，我局公开12条。',
      ),
    ).toEqual(['一概 述', '二政府信息主动公开情况'])
  })

  it('may stand so inside one line, where they count on before known titles', async () => {
    const line =
      '一概述2016年，我局公开12条。二 主动公开政府信息情况全年公开12条。三依申请公开政府信息情况 没有收到。四、存在的主要问题及改进措施目前更新还慢。'
    expect(await outline(line.replace('四、', '四 '))).toEqual([
      '一概述',
      '二主动公开政府信息情况',
      '三依申请公开政府信息情况',
      '四存在的主要问题及改进措施',
    ])
    const gap = line.replace('四、', '。四 政府支出与收费 没有收费。五 ')
    expect((await outline(gap)).slice(3)).toEqual(['四政府支出与收费', '五存在的主要问题及改进措施'])
    expect(await outline('全年公开12条。一概述性信息5条。二主动公开工作扎实。三是依申请公开。')).toEqual([])
  })

  it('are no headings without punctuation inside a sentence or before other words', async () => {
    expect(await outline('一   加强领导\n公开35条。\n二 总体情况良好，公开35条。')).toEqual([])
  })

  it('count points anew below parts of the same style', async () => {
    const text = `1、总体情况
现报告如下：
1、主动公开。公开35条。
2、依申请公开。没有收到申请。
3、监督保障。定期检查。
2、主动公开政府信息情况
公开35条。
3、收到和处理政府信息公开申请情况
没有收到申请。
4、政府信息公开行政复议、行政诉讼情况
没有发生。
5、存在的主要问题和改进措施
1、更新不够及时。
2、今后定期检查。
6、其他需要汇报的事项
没有。`
    expect(
      (await reportOf(text, { year: 2023 })).sections.map(({ title, children }) => [title, children.length]),
    ).toEqual([
      ['总体情况', 3],
      ['主动公开政府信息情况', 0],
      ['收到和处理政府信息公开申请情况', 0],
      ['政府信息公开行政复议、行政诉讼情况', 0],
      ['存在的主要问题和改进措施', 2],
      ['其他需要汇报的事项', 0],
    ])
    expect((await keysOf(text, { year: 2023 })).at(-1)).toBe('other')
  })

  it('stay on one level where few of them carry titles of the form', async () => {
    const text =
      '1、总体情况\n公开35条。\n2、公开渠道\n网站。\n1、政务大厅\n公开栏。\n3、存在的问题\n更新慢。'
    expect((await outline(text, { year: 2023 })).every((line) => !line.startsWith(' '))).toBe(true)
  })
})

describe('titles in clauses, set off by blanks in a run-on line', () => {
  it('end at the blank', async () => {
    const text =
      '青山县水利局2016年政府信息公开年度报告 一、加强领导，明确责任，确保公开到位 我局成立了领导小组，由局长任组长，办公室负责日常工作。 二、突出重点，规范程序 按照要求公开了有关事项，并在公开栏、网站上同时发布，方便群众查阅。 三、存在的主要问题 公开还不及时，今后将定期检查。'
    expect(await outline(text)).toEqual([
      '一、加强领导，明确责任，确保公开到位',
      '二、突出重点，规范程序',
      '三、存在的主要问题',
    ])
  })
})

describe('a page on one line, with bars between its facts and cells', () => {
  it('is read into its sections', async () => {
    const sentence = '我局认真执行条例，按照要求公开了有关事项，并在公开栏、网站上同时发布，方便群众查阅。'
    const text = `索引号 | A-1 | 发布机构 | 县水利局 | 一、总体情况 ${sentence.repeat(30)} 二、主动公开政府信息情况 规章 | 0 | 0 | 0 | 三、收到和处理政府信息公开申请情况 没有收到。`
    expect(await outline(text, { year: 2022 })).toEqual([
      '一、总体情况',
      '二、主动公开政府信息情况',
      '三、收到和处理政府信息公开申请情况',
    ])
  })

  it('is one too where its sentences are short and its cells are many', async () => {
    const text = `青山县水利局2022年政府信息公开工作年度报告 一、总体情况 公开35条。 二、主动公开政府信息情况 ${'规章 | 0 | 0 | 0 | 行政许可 | 0 | '.repeat(30)} 三、存在的主要问题及改进情况 更新慢，今后定期检查。`
    expect(await outline(text, { year: 2022 })).toEqual([
      '一、总体情况',
      '二、主动公开政府信息情况',
      '三、存在的主要问题及改进情况',
    ])
  })
})

describe('a title of the form in a run-on line', () => {
  it('ends where it ends, whatever sentence follows', async () => {
    const text =
      '一、总体情况2023年公开35条。二、存在的主要问题及改进情况存在的问题有以下几个方面：一是更新慢。三、其他需要报告的事项2023年没有收取信息处理费。'
    expect(await outline(text, { year: 2023 })).toEqual([
      '一、总体情况',
      '二、存在的主要问题及改进情况',
      '三、其他需要报告的事项',
    ])
  })

  it('keeps the words that belong to it', async () => {
    const text =
      '一、总体情况\n公开35条。\n二、收到和处理政府信息公开申请情况统计表\n没有。\n三、主动公开政府信息情况及有关数据\n没有。'
    expect(await outline(text, { year: 2023 })).toEqual([
      '一、总体情况',
      '二、收到和处理政府信息公开申请情况统计表',
      '三、主动公开政府信息情况及有关数据',
    ])
  })
})

describe('hostile text', () => {
  it.each([
    ['many headings', '（一）加强领导\n内容。\n'.repeat(10_000)],
    ['one long line', '一、总体情况（一）主动公开2022年公开3条。（二）依申请公开没有。'.repeat(30_000)],
    ['nothing but ordinals', '一、'.repeat(200_000)],
    ['nothing but brackets', '（一）（'.repeat(100_000)],
    ['gaps everywhere', '三、甲\n总体情况\n'.repeat(5_000)],
    ['negations', '未收到'.repeat(300_000)],
  ])('of %s is read in a moment', async (_name, text) => {
    const { blocks, text: flow } = flowOf(await readText(text, 'text'))
    const folded = fold(flow)
    const elapsed = stopwatch()
    locateContents(nameSections(findSections(blocks, folded), 'cn-2014', folded), folded, 'cn-2014')
    expect(elapsed()).toBeLessThan(4_000)
  })
})
