/** A defect between reports, and the finding that has to name it. */
export interface Planted {
  readonly body: string
  readonly year: number
  readonly finding: string
  readonly change: Change
}

export type Change =
  | { readonly kind: 'carried-in'; readonly by: number; readonly note?: string }
  | { readonly kind: 'carried-in-column' }
  | { readonly kind: 'stock'; readonly by: number; readonly note?: string }
  | { readonly kind: 'growth'; readonly printed: string }
  | { readonly kind: 'copied' }
  | { readonly kind: 'copied-from'; readonly body: string }
  | { readonly kind: 'tables' }
  | { readonly kind: 'below' | 'above'; readonly by: number }
  | { readonly kind: 'missing' }

/** The expected list: every one of these is found, and nothing else. */
export const PLANTED: readonly Planted[] = [
  { body: '云溪县水利局', year: 2021, finding: 'carry-over/total', change: { kind: 'carried-in', by: 2 } },
  { body: '云溪县教育局', year: 2023, finding: 'carry-over/total', change: { kind: 'carried-in', by: 1 } },
  { body: '石塘县财政局', year: 2020, finding: 'carry-over/total', change: { kind: 'carried-in', by: 3 } },
  { body: '石塘县教育局', year: 2022, finding: 'carry-over/column', change: { kind: 'carried-in-column' } },
  {
    body: '石塘县水利局',
    year: 2022,
    finding: 'carry-over/explained',
    change: {
      kind: 'carried-in',
      by: 2,
      note: '注：上年结转数含机构改革后划转的原渔业站2件申请。',
    },
  },
  {
    body: '云溪县农业农村局',
    year: 2023,
    finding: 'stock-continuity/stock',
    change: { kind: 'stock', by: 4 },
  },
  { body: '白河区司法局', year: 2022, finding: 'stock-continuity/stock', change: { kind: 'stock', by: -2 } },
  {
    body: '白河区财政局',
    year: 2023,
    finding: 'stock-continuity/explained',
    change: { kind: 'stock', by: 3, note: '注：本年清理行政规范性文件时，补登往年漏登的3件。' },
  },
  {
    body: '云溪县民政局',
    year: 2022,
    finding: 'year-on-year/growth',
    change: { kind: 'growth', printed: '同比增长93.7%' },
  },
  {
    body: '石塘县民政局',
    year: 2021,
    finding: 'year-on-year/direction',
    change: { kind: 'growth', printed: '同比下降4.1%' },
  },
  { body: '白河区水利局', year: 2021, finding: 'text-reuse/copied', change: { kind: 'copied' } },
  { body: '云溪县审计局', year: 2015, finding: 'text-reuse/copied', change: { kind: 'copied' } },
  {
    body: '白河区教育局',
    year: 2022,
    finding: 'text-reuse/shared',
    change: { kind: 'copied-from', body: '云溪县统计局' },
  },
  {
    body: '白河区水利局',
    year: 2022,
    finding: 'carry-over/explained',
    change: { kind: 'carried-in', by: 1 },
  },
  { body: '白河区民政局', year: 2023, finding: 'tables-repeated/repeated', change: { kind: 'tables' } },
  { body: '云溪县人民政府', year: 2022, finding: 'rollup-sum/below', change: { kind: 'below', by: 5 } },
  { body: '石塘县人民政府', year: 2022, finding: 'rollup-sum/differs', change: { kind: 'above', by: 6 } },
  { body: '云溪县统计局', year: 2020, finding: 'report-missing/missing', change: { kind: 'missing' } },
  { body: '白河区审计局', year: 2015, finding: 'report-missing/missing', change: { kind: 'missing' } },
  { body: '石塘县统计局', year: 2023, finding: 'report-missing/missing', change: { kind: 'missing' } },
]

/** The list of bodies has both names, so that the series goes on; a difference in that year is explained. */
export const RENAMED = [
  { body: '云溪县水利局', before: '云溪县水务局', until: 2021 },
  { body: '白河区水利局', before: '白河区水务局', until: 2021 },
] as const
