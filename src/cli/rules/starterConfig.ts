import type { Bilingual } from '../../model/regime.js'

const SCHEMA = '# yaml-language-server: $schema=./node_modules/disclosure-lint/schemas/config.schema.json\n'

/** What `init` writes: valid as it stands, every further setting shown as a comment. */
export const STARTER: Bilingual = {
  zh: `${SCHEMA}
# 预设：recommended（默认级别）、strict（警告升为错误、提示升为警告）、all（包括默认关闭的规则），也可写文件路径
extends: recommended

# 规则级别：error、warning、info、off、on（各消息的默认级别）；可写规则或“规则/消息”
# 规则清单：disclosure-lint rules；说明：disclosure-lint explain 规则
# rules:
#   section-required: error
#   text-punctuation: off

# 不写代码的规则；自己编写的规则用 disclosure-lint init rule 规则名 新建，路径写入 plugins
# declare:
#   no-draft: { check: forbidden-phrase, phrases: [征求意见稿], zh: '有“{found}”', en: 'Found “{found}”' }

# 只对部分文件的设置，files 的写法同 .gitignore
# overrides:
#   - files: 乡镇/**
#     body: { kind: township }

# 不检查的文件，写法同 .gitignore
# ignore:
#   - 草稿/

# 豁免文件：接受的问题，写明理由和期限
# waivers: waivers.yaml

# 机关类型：government（政府）、department（部门）、township（乡镇街道）
# body: { kind: department, district: 某某县 }

# 次年的公布期限（月-日），默认按法规
# deadlines: { township: '01-31' }

# 指定适用的法规和格式，不按年度判断：cn-2008、cn-2014、cn-2019、cn-2021
# regime: cn-2021

# 读取一个文件的上限：文件大小（MB）、时间（秒）、内存（MB）
# limits: { megabytes: 64, seconds: 60, memory: 512 }

# 语言：zh 或 en
# locale: zh
`,
  en: `${SCHEMA}
# Presets: recommended (default severities), strict (warnings become errors, info becomes warnings),
# all (also rules that are off by default); or the path of a file
extends: recommended

# Severities: error, warning, info, off, on (each message its own); by rule or by rule/message
# List of rules: disclosure-lint rules; a rule's page: disclosure-lint explain RULE
# rules:
#   section-required: error
#   text-punctuation: off

# Rules without code; disclosure-lint init rule ID writes one with code, whose path goes under plugins
# declare:
#   no-draft: { check: forbidden-phrase, phrases: [征求意见稿], zh: '有“{found}”', en: 'Found “{found}”' }

# Settings for some files only; patterns as in .gitignore
# overrides:
#   - files: townships/**
#     body: { kind: township }

# Files to leave out; patterns as in .gitignore
# ignore:
#   - drafts/

# A file of accepted findings, each with a reason and a last day
# waivers: waivers.yaml

# The body: government, department or township
# body: { kind: department, district: Some County }

# Days of the following year by which reports are due (MM-DD); the law's by default
# deadlines: { township: '01-31' }

# Law and form that apply, whatever the year: cn-2008, cn-2014, cn-2019, cn-2021
# regime: cn-2021

# What reading one file may take: size in MB, seconds, memory in MB
# limits: { megabytes: 64, seconds: 60, memory: 512 }

# Language: zh or en
# locale: en
`,
}
