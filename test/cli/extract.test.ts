import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { Ajv } from 'ajv'
import { runWith } from './command.js'

const REPORT = `云岭县水利局2022年政府信息公开工作年度报告
一、总体情况
2022年，我局主动公开政府信息35条。
二、主动公开政府信息情况
| 第二十条第（一）项 | | | |
| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
| 规章 | 0 | / | 0 |
| 行政规范性文件 | 22（其中修订16件） | 1 | 12 |
| 第二十条第（五）项 | | | |
| 信息内容 | 本年处理决定数量 | | |
| 行政许可 | 1,286 | | |
四、政府信息公开行政复议、行政诉讼情况
行政复议 行政诉讼 结果维持 结果纠正 其他结果 尚未审结 总计 未经复议直接起诉 复议后起诉 结果维持 结果纠正 其他结果 尚未审结 总计 结果维持 结果纠正 其他结果 尚未审结 总计 120000000120000
`

describe('extract', () => {
  it('writes one line for each cell as CSV', async () => {
    const { code, stdout, stderr } = await runWith({ 'a.txt': REPORT }, 'extract a.txt')
    expect(stderr).toBe('')
    expect(code).toBe(0)
    expect(stdout.split('\r\n').slice(0, 6)).toEqual([
      'file,body,year,regime,table,rowKey,rowLabel,columnKey,columnLabel,value,unit,text,status',
      'a.txt,云岭县水利局,2022,cn-2021,proactive-2021,regulations,规章,issued,本年制发件数,0,件,0,number',
      'a.txt,云岭县水利局,2022,cn-2021,proactive-2021,regulations,规章,repealed,本年废止件数,,件,/,mark',
      'a.txt,云岭县水利局,2022,cn-2021,proactive-2021,regulations,规章,inForce,现行有效件数,0,件,0,number',
      'a.txt,云岭县水利局,2022,cn-2021,proactive-2021,normativeDocuments,行政规范性文件,issued,本年制发件数,22,件,22（其中修订16件）,number',
      'a.txt,云岭县水利局,2022,cn-2021,proactive-2021,normativeDocuments,行政规范性文件,repealed,本年废止件数,1,件,1,number',
    ])
    expect(stdout).toContain('"1,286"')
  })

  it('says that a table whose figures run together was not read', async () => {
    const { stdout } = await runWith({ 'a.txt': REPORT }, 'extract -f ndjson a.txt')
    const lines = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { table: string; status: string })
    expect(lines.filter(({ table }) => table === 'remedies')).toMatchObject([{ status: 'unread' }])
  })

  it('writes JSON as its schema says', async () => {
    const schema = JSON.parse(readFileSync('schemas/extract.schema.json', 'utf8')) as object
    const validate = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(schema)
    const { stdout } = await runWith({ 'a.txt': REPORT, 'b/c.md': REPORT }, 'extract --format json a.txt b')
    const document = JSON.parse(stdout) as { figures: { file: string }[] }
    validate(document)
    expect(validate.errors).toBeNull()
    expect([...new Set(document.figures.map(({ file }) => file))]).toEqual(['a.txt', 'b/c.md'])
  })

  it('goes on with the other files when one cannot be read, and exits with 2', async () => {
    const { code, stdout, stderr } = await runWith(
      { 'a.txt': REPORT, 'b.txt': '' },
      'extract a.txt b.txt --locale en',
    )
    expect(code).toBe(2)
    expect(stderr).toMatch(/^b\.txt: /)
    expect(stdout).toContain('a.txt,')
  })

  it('reads standard input', async () => {
    const { code, stdout } = await runWith({}, 'extract - --stdin-filename report.txt', { stdin: REPORT })
    expect(code).toBe(0)
    expect(stdout).toContain('report.txt,云岭县水利局')
  })

  it('refuses an unknown format', async () => {
    const { code, stderr } = await runWith({ 'a.txt': REPORT }, 'extract -f xls a.txt --locale en')
    expect(code).toBe(2)
    expect(stderr).toContain('csv')
  })

  it('explains itself', async () => {
    expect((await runWith({}, 'extract --help')).stdout).toContain('ndjson')
  })
})
