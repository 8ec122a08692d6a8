import { readFileSync } from 'node:fs'

const GOOD = readFileSync('examples/qinglan-county-2023.md', 'utf8')
const NAMES = ['青岚', '云溪', '澜江', '兰山', '松坪', '石桥', '白沙']

/** Seven submissions without a fault. */
const good = NAMES.map((name, at) => [`submissions/0${at + 1}.md`, GOOD.replaceAll('青岚', name)] as const)

/** The row that both columns and rows are held against. */
const TOTALS = '| （七）总计 | 87 | 6 | 0 | 1 | 1 | 0 | 95 |'

/** A figure that breaks a sum; parts that are missing. */
const WRONG_SUM = GOOD.replace(TOTALS, TOTALS.replace('95', '96'))
const NO_LAST_PART = GOOD.slice(0, GOOD.indexOf('## 六、'))
const NO_PROBLEMS = GOOD.slice(0, GOOD.indexOf('## 五、')) + GOOD.slice(GOOD.indexOf('## 六、'))

export const bad = {
  'submissions/08.md': WRONG_SUM,
  'submissions/09.md': NO_LAST_PART,
  'submissions/10.md': NO_PROBLEMS,
}

/** Ten submissions, three of them bad. */
export const submissions: Readonly<Record<string, string>> = { ...Object.fromEntries(good), ...bad }

/** One more fault, in a submission that was good. */
export function spoilt(text: string): string {
  return text.replace(TOTALS, TOTALS.replace('87', '78'))
}
