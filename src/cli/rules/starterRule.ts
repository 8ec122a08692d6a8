import type { Bilingual } from '../../model/regime.js'

/** The files of a new rule by name: it works and its tests pass, so that each change shows what it does. */
export function starterRule(id: string): Readonly<Record<string, string>> {
  const name = id.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())
  return { 'index.mjs': ruleOf(id, name), 'page.markdown': pageOf(id), 'index.test.mjs': testOf(name) }
}

export const written = {
  zh: (folder: string): string =>
    `已新建 ${folder}/：规则、说明和测试\n配置中写 plugins: [./${folder}/index.mjs] 即可使用；测试：node --test ${folder}/index.test.mjs\n`,
  en: (folder: string): string =>
    `Wrote ${folder}/: rule, page and test\nUse it with plugins: [./${folder}/index.mjs]; test it with node --test ${folder}/index.test.mjs\n`,
} satisfies Readonly<Record<keyof Bilingual, (folder: string) => string>>

function ruleOf(id: string, name: string): string {
  return `import { definePlugin, defineRule } from 'disclosure-lint'

export const ${name} = defineRule({
  id: '${id}',
  scope: 'report',
  basis: { tier: 'practice', zh: '本单位的要求', en: 'A demand of our own' },
  page: new URL('page.markdown', import.meta.url).href,
  messages: {
    vague: {
      severity: 'warning',
      zh: '“{words}”不是确数，应当写明数量',
      en: '“{words}” is no exact number, expected a figure',
    },
  },
  *check({ report }) {
    // \`folded\` is for matching only: simplified characters, half-width marks, as long as \`text\`. Quote from \`text\`.
    for (const { index, 0: found } of report.folded.matchAll(/若干[件条次]/g)) {
      const range = { start: index, end: index + found.length }
      yield { message: 'vague', data: { words: report.text.slice(range.start, range.end) }, range }
    }
  },
})

export default definePlugin({ name: '${id}', rules: [${name}] })
`
}

function pageOf(id: string): string {
  return `# ${id}

报告中的数量写确数。

- 级别：\`vague\` warning
- 依据：本单位的要求

## 有问题的例子

\`\`\`txt problem vague year=2023
一、总体情况
2023年，我局主动公开政府信息若干条。
\`\`\`

## 没有问题的例子

\`\`\`txt ok year=2023
一、总体情况
2023年，我局主动公开政府信息12条。
\`\`\`

## 不检查什么

其他不确切的说法。

## English

Quantities are exact. Not checked: other vague wording.
`
}

function testOf(name: string): string {
  return `import { describe, it } from 'node:test'
import { testPage, testRule } from 'disclosure-lint/testing'
import { ${name} } from './index.mjs'

testRule(
  ${name},
  {
    ok: [{ name: 'an exact number', year: 2023, text: '一、总体情况\\n主动公开政府信息12条。' }],
    problems: [
      {
        name: 'a vague number',
        year: 2023,
        text: '一、总体情况\\n主动公开政府信息若干条。',
        findings: ['2:9 “若干条”不是确数，应当写明数量'],
      },
      {
        name: 'in English',
        year: 2023,
        locale: 'en',
        text: '一、总体情况\\n收到申请若干件。',
        findings: ['2:5 “若干件” is no exact number, expected a figure'],
      },
    ],
  },
  { describe, it },
)
testPage(${name}, new URL('page.markdown', import.meta.url), { describe, it })
`
}
