import { describe, expect, it } from '@jest/globals'
import { sectionUnexpected } from '../../rules/section-unexpected/index.js'
import { lint } from '../lint.js'

const check = (title: string, locale: 'zh' | 'en' = 'zh') =>
  lint(sectionUnexpected, `一、总体情况\n公开35条。\n${title}\n没有。`, { year: 2022, locale })

describe('section-unexpected', () => {
  it.each(['二、主动公开政府信息情况', '五、存在问题及改进措施', '七、附件', '附表', '（一）工作机制'])(
    'accepts %s',
    async (title) => {
      expect(await check(title)).toEqual([])
    },
  )

  it('points at a further part', async () => {
    expect(await check('二、工作机制')).toEqual([
      '3:1 “工作机制”不在规定的六个部分之内，内容应当并入相应部分',
    ])
    expect(await check('二、工作机制', 'en')).toEqual([
      '3:1 “工作机制” is none of the six prescribed parts; its content belongs in one of them',
    ])
  })

  it('finds two further parts', async () => {
    expect(await check('二、工作机制\n有。\n三、信息处理费收取情况')).toHaveLength(2)
  })

  it('leaves reports up to 2018 alone', async () => {
    expect(await lint(sectionUnexpected, '一、概述\n35条。\n二、工作机制\n有。', { year: 2016 })).toEqual([])
  })
})
