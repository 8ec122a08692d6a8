import { randomOf } from './random.js'

const ACTS = [
  '逐月公布',
  '分批整理',
  '重新核对',
  '邀请代表评议',
  '在窗口滚动播放',
  '用短视频介绍',
  '印成口袋书发放',
  '在集市现场讲解',
  '按村组张贴',
  '与企业座谈讨论',
]
const MATTERS = [
  '灌区改造的工程进度',
  '学校食堂的采购结果',
  '低保对象的核对情况',
  '惠农补贴的发放清单',
  '老旧小区的加装电梯方案',
  '公路养护的招标文件',
  '义务教育的划片依据',
  '水质监测的月度数据',
  '就业培训的课程安排',
  '危房改造的验收结论',
  '安全检查的整改台账',
  '预算调整的说明材料',
]
const RESULTS = [
  '群众来电询问明显减少',
  '三个乡镇随后照此办理',
  '收集到的意见均已答复',
  '当月即被多家媒体转载',
  '办事人少跑了一趟路',
  '基层干部反映容易看懂',
  '相关投诉没有再发生',
  '服务对象给予了好评',
]
const PLACES = ['东山', '西坪', '南渡', '北岭', '柳林', '青石', '双河', '龙泉', '高桥', '安平']
const FAULTS = [
  '有的股室对公开范围拿捏不准',
  '解读材料里专业术语偏多',
  '栏目更新有快有慢',
  '老年人查找信息仍不方便',
  '部分文件公开前征求意见的时间偏短',
  '数据公开的格式不便再利用',
]
const CURES = [
  '请退休教师逐篇试读',
  '把更新时限写进岗位职责',
  '在村口增设查阅点',
  '提前十天挂网征求意见',
  '同时提供表格文件下载',
  '每季度组织一次交叉检查',
]

/** Sentences that no other report has: each names its act, matter, place and numbers. */
export function sentencesOf(seed: string, count: number): string[] {
  const random = randomOf(`prose ${seed}`)
  const pick = (from: readonly string[]): string => from[random(from.length)] ?? ''
  return Array.from({ length: count }, () => {
    const [act, matter, result, place] = [pick(ACTS), pick(MATTERS), pick(RESULTS), pick(PLACES)]
    return `${act}${matter}，覆盖${place}等${3 + random(40)}个村（社区），先后用时${11 + random(300)}天，${result}`
  })
}

export function faultsOf(seed: string): string {
  const random = randomOf(`faults ${seed}`)
  const [fault, cure] = [FAULTS[random(FAULTS.length)], CURES[random(CURES.length)]]
  return `存在的主要问题：${fault}，涉及${2 + random(9)}个栏目。改进情况：${cure}，已完成${20 + random(70)}处。`
}
