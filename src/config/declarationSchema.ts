import { SEVERITIES } from '../model/diagnostic.js'
import { REGIME_IDS } from '../model/regime.js'

const CHECKS = {
  'required-phrase': ['phrases'],
  'forbidden-phrase': ['phrases'],
  'required-section': ['titles'],
  pattern: ['pattern'],
  ratio: ['part', 'whole'],
}

const texts = { type: ['string', 'array'], items: { type: 'string' }, minItems: 1 }
const text = { type: 'string' }
const figure = {
  description: '表/行/列 / table/row/column',
  type: 'string',
  pattern: '^[\\w-]+/[\\w-]+/[\\w-]+$',
}

/** A rule without code; what it needs depends on what it checks. */
export const declaration = {
  type: 'object',
  properties: {
    check: { description: '检查方法 / What to look for', type: 'string', enum: Object.keys(CHECKS) },
    severity: { type: 'string', enum: SEVERITIES },
    zh: { description: '中文消息 / Message in Chinese', ...text },
    en: { description: '英文消息 / Message in English', ...text },
    basis: {
      type: 'object',
      properties: { zh: text, en: text },
      required: ['zh', 'en'],
      additionalProperties: false,
    },
    regimes: {
      type: 'array',
      items: { type: 'string', enum: REGIME_IDS },
    },
    phrases: texts,
    titles: texts,
    in: { description: '只在这项法定内容中 / Only in the part of this content', ...text },
    pattern: text,
    part: figure,
    whole: figure,
    least: { type: 'number' },
    most: { type: 'number' },
  },
  required: ['check', 'zh', 'en'],
  additionalProperties: false,
  allOf: Object.entries(CHECKS).map(([check, required]) => ({
    if: { properties: { check: { const: check } }, required: ['check'] },
    then: { required },
  })),
}
