import { BODY_KINDS, REGIME_IDS } from '../model/regime.js'
import { RULE_SEVERITIES } from './config.js'
import { declaration } from './declarationSchema.js'
import type { Rule } from '../rule/rule.js'

type Schema = Readonly<Record<string, unknown>>

/**
 * What a configuration may say, as JSON Schema: the source of `schemas/config.schema.json`, where editors
 * find it. Alternatives are told apart by `if`, so that a mistake has one sentence and not one for each branch.
 */
export function configSchema(rules: readonly Rule[]): Schema {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'disclosure-lint 配置 / configuration',
    type: 'object',
    properties: {
      $schema: { type: 'string' },
      extends: {
        description:
          '预设（recommended、strict、all）或配置文件的路径，靠后的优先 / Presets or paths, the last is strongest',
        ...oneOrMany({ type: 'string' }),
      },
      plugins: {
        description:
          '插件的路径或包名，提供规则、预设和输出格式 / Paths or packages that bring rules, presets and formatters',
        ...oneOrMany({ type: 'string' }),
      },
      declare: {
        description: '不写代码的规则，按规则名 / Rules without code, by id',
        type: 'object',
        additionalProperties: { $ref: '#/definitions/declaration' },
      },
      ...settings,
      overrides: {
        description: '对部分文件的设置 / Settings for some files',
        type: 'array',
        items: {
          type: 'object',
          properties: {
            files: {
              description: '写法同 .gitignore / Patterns as in .gitignore',
              ...oneOrMany({ type: 'string' }),
            },
            ...settings,
          },
          required: ['files'],
          additionalProperties: false,
        },
      },
      ignore: {
        description: '不检查的文件，写法同 .gitignore / Files to leave out, as in .gitignore',
        type: 'array',
        items: { type: 'string' },
      },
    },
    additionalProperties: false,
    definitions: {
      severity: { type: 'string', enum: RULE_SEVERITIES },
      rule: ruleSchema({ type: 'object', properties: {}, additionalProperties: false }),
      rules: rulesSchema(rules),
      declaration,
    },
  }
}

const day = {
  type: 'string',
  pattern:
    '^(?:(?:0[1-9]|1[0-2])-(?:0[1-9]|1[0-9]|2[0-8])|(?:0[13-9]|1[0-2])-(?:29|30)|(?:0[13578]|1[02])-31|02-29)$',
}

const positive = { type: 'number', exclusiveMinimum: 0 }

const settings: Schema = {
  rules: { $ref: '#/definitions/rules' },
  regime: { description: '适用的法规和格式 / Law and form that apply', type: 'string', enum: REGIME_IDS },
  locale: { description: '语言 / Language', type: 'string', enum: ['zh', 'en'] },
  body: {
    description: '机关的类型、地区 / Kind and district of the body',
    type: 'object',
    properties: {
      kind: { type: 'string', enum: BODY_KINDS },
      district: { type: 'string' },
    },
    additionalProperties: false,
  },
  deadlines: {
    description: '次年的公布期限，月-日 / Day of the following year by which a report is due, MM-DD',
    type: 'object',
    properties: { government: day, department: day, township: day },
    additionalProperties: false,
  },
  limits: {
    description:
      '读取一个文件的上限：文件兆字节数、秒数、内存兆字节数 / What reading one file may take: size and memory in megabytes, seconds',
    type: 'object',
    properties: { megabytes: positive, seconds: positive, memory: positive },
    additionalProperties: false,
  },
  waivers: {
    description:
      '豁免文件（YAML），相对于本文件所在目录 / YAML file of waivers, from the folder of this file',
    type: 'string',
  },
}

function rulesSchema(rules: readonly Rule[]): Schema {
  const entries = rules.flatMap((rule) => [
    [rule.id, rule.options ? ruleSchema(rule.options) : { $ref: '#/definitions/rule' }],
    ...Object.keys(rule.messages).map((id) => [`${rule.id}/${id}`, { $ref: '#/definitions/severity' }]),
  ])
  return {
    description:
      '规则（section-title）或消息（section-title/variant）的级别 / Severity of a rule or a message',
    type: 'object',
    properties: Object.fromEntries(entries) as Schema,
    additionalProperties: false,
  }
}

/** A severity, or a list of severity and options. */
function ruleSchema(options: Schema): Schema {
  const severity = { $ref: '#/definitions/severity' }
  return {
    type: ['string', 'array'],
    if: { type: 'array' },
    then: { items: [severity, options], minItems: 1, additionalItems: false },
    else: severity,
  }
}

function oneOrMany(one: Schema): Schema {
  return { type: ['string', 'array'], if: { type: 'array' }, then: { items: one }, else: one }
}
