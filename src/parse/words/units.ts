import type { UnitFamily } from '../../model/figure.js'
import { wordsOf } from './lexicon.js'

/** Words that follow a number and say what it counts, by family, parted by blanks. Longer words win. */
export const UNITS: Readonly<Record<Exclude<UnitFamily, 'percent'>, string>> = {
  record: '条 件 份 篇 宗 起 封 例 则 桩 单 通 条次 件次 份次',
  event: '次 场 场次 期 班次 轮 届 批 批次',
  person: '人 名 位',
  visit: '人次 次数',
  thing: `
    个 项 家 户 处 册 本 部 台 套 页 字 块 张 幅 栏 版 集 组 座 所 间 辆 笔 卷 门 支 队 支队
    项次 户次 家次`,
  kind: '类 种 部分 大类 大项 小项 子项 级',
  money: '元 块钱 美元 欧元 港元',
  ratio: '倍 个百分点 百分点',
  other: '平方米 公里 亩 吨 千瓦 千瓦时 度 米 公顷 岁 分 粉丝 票 折 人份 位数 名次',
}

/** The characters that a unit may begin with. */
export const UNIT_INITIALS = Object.values(UNITS)
  .flatMap(wordsOf)
  .map((word) => word.charAt(0))
  .join('')

/** What a number may be followed by when it is a moment, a length of time or an address; 年 stands for 年度 as well. */
export const TIME_UNITS = `
  年 学年 余年 多年 世纪 季 月 个月 旬 周 个周 日 个自然日 个工作日 工作日 天 时 小时 个小时 点 分钟 秒 个季度 个年头
  号 楼 层 室 栋 幢 路 街 房`

/** A numeral in Chinese characters before one of these is no count: 一次性, 一起推进. */
export const NO_COUNT_AFTER = `
  一起 一次性 一条龙 一件事 一项项 一件件 一条条 一批 一级 一类 一部 一套 一位 一例 一处 一家 一户 一所 一度 一点
  一路 一分 一张 一门 一组 一本 一单 一通 一轮 一支 一队 一座 一版 一层 一街 一房 一室 一页 一册 一区 两区 三区
  一号 二号 三号 两级 二级 三级 四级 五级 两位 两轮 三个更加`

/** Before a numeral in Chinese characters these make another word: 统一, 逐一, 之一, 同一. */
export const NO_COUNT_BEFORE = '上述统唯第逐同专单每某这那任进之合归划另不其万首两三四五六七八九十双全多“”'
