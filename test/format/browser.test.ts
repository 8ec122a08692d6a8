import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { chromium, type Browser, type Page } from 'playwright-core'
import { figuresOf } from '../audit/province/figures.js'
import { fileOf } from '../audit/province/formats.js'
import { sentencesOf } from '../audit/province/prose.js'
import { contentOf } from '../audit/province/report.js'
import { inFolder } from '../cli/command.js'
import { COMPLETE, GARBLED } from '../cli/reports.js'
import { faintTexts } from './faintTexts.js'

const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium'
const isMissing = !existsSync(CHROMIUM)
const suite = isMissing ? describe.skip : describe

const DESKTOP = { width: 1280, height: 900 }
const PHONE = { width: 390, height: 844 }

/** A table, so that wide content is on the page too. */
const WITH_TABLE = GARBLED.replace(
  '见附表。',
  `信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 | 说明 | 备注
规章 | 0 | 0 | 0 | 无 | 无
行政规范性文件 | 8 | 5 | 四十六 | 见本局门户网站政府信息公开专栏 | 无`,
).replace(
  '请读者试读。',
  '请读者试读。\n全年公开信息11条，其中甲类3条、乙类5条、其他1条。\n<!-- disclosure-lint-disable-next-line text-garbled -- 引用原文 -->\n文字丢失。??',
)

/** A finding in the last column of a table that is wider than a phone. */
function withWideTable(): string {
  const body = '云溪县水利局'
  const figures = figuresOf(body, [2023], () => undefined).get(2023)
  if (!figures) throw new Error('No figures')
  const content = contentOf({ body, year: 2023, figures, sentences: sentencesOf(body, 3) })
  const text = String(fileOf(content, 'txt'))
  return text.replace(/(一、本年新收.*?)(\d+)(\s*\|?)$/m, '$12.5$3')
}

suite(
  `the html page in a browser${isMissing ? ` (skipped: there is no ${CHROMIUM} on this machine)` : ''}`,
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'disclosure-lint-page-'))
    const path = join(folder, 'page.html')
    let browser: Browser
    let html = ''

    beforeAll(async () => {
      await inFolder(
        { 'a.txt': WITH_TABLE, 'b.txt': COMPLETE, 'c.txt': GARBLED, 'd.txt': withWideTable() },
        async ({ run, read }) => {
          await run('. -f html=page.html')
          html = read('page.html')
        },
      )
      writeFileSync(path, html)
      browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] })
    }, 60_000)

    afterAll(async () => {
      await browser.close()
      rmSync(folder, { recursive: true, force: true })
    })

    /** The page without network; `complaints` are errors of scripts, refusals of the policy, and requests. */
    async function open(viewport = DESKTOP): Promise<{ page: Page; complaints: string[] }> {
      const context = await browser.newContext({ viewport, offline: true })
      const page = await context.newPage()
      const complaints: string[] = []
      page.on('console', (message) => complaints.push(message.text()))
      page.on('pageerror', (error) => complaints.push(error.message))
      page.on('request', (request) => {
        if (request.url() !== `file://${path}`) complaints.push(request.url())
      })
      await page.goto(`file://${path}`)
      return { page, complaints }
    }

    const visible = (page: Page, selector: string) => page.locator(`${selector}:visible`).count()

    it('runs its script, asks for nothing, and counts what it shows', async () => {
      const { page, complaints } = await open()
      const count = await visible(page, '.finding')
      expect(count).toBeGreaterThan(8)
      expect(await page.locator('#shown').textContent()).toBe(String(count))
      expect(complaints).toEqual([])
    })

    it('filters by severity and by rule, in the list and in the text', async () => {
      const { page } = await open()
      await page.getByRole('checkbox', { name: /^(提示|信息)/ }).uncheck()
      expect(await visible(page, '.finding.info')).toBe(0)
      expect(await visible(page, '.ref.info')).toBe(0)
      expect(await visible(page, '.finding.warning')).toBeGreaterThan(0)
      await page.getByLabel('规则').selectOption('text-garbled')
      const rules = await page
        .locator('.finding:visible')
        .evaluateAll((items) => [
          ...new Set(
            items.map((item) => (item as unknown as { dataset: Record<string, string> }).dataset.rule),
          ),
        ])
      expect(rules).toEqual(['text-garbled'])
      expect(await page.locator('mark.error:not(.off)').count()).toBe(0)
      expect(await visible(page, '.report')).toBe(2)
      expect(await page.getByRole('status').textContent()).toMatch(/3$/)
      await page.getByRole('checkbox', { name: /^已接受/ }).uncheck()
      expect(await page.locator('#shown').textContent()).toBe('2')
    })

    it('jumps from a finding to its place and back', async () => {
      for (const viewport of [DESKTOP, PHONE]) {
        const { page } = await open(viewport)
        const item = page.locator('.finding[data-rule=parts-sum]').first()
        const number = (await item.getAttribute('id'))?.slice(1) ?? ''
        await item.locator('.jump').click()
        const place = page.locator(`#m${number}`)
        await page.waitForFunction((id) => document.activeElement?.id === id, `m${number}`)
        expect(await isInView(page, `#m${number}`)).toBe(true)
        await place.click()
        expect(await isInView(page, `#f${number}`)).toBe(true)
        await item.locator('ul a').first().click()
        expect(await isInView(page, `#r${number}-1`)).toBe(true)
      }
    })

    it('switches its language', async () => {
      const { page } = await open()
      await page.getByRole('button', { name: 'English' }).click()
      expect(await page.title()).toBe('Findings in annual reports')
      expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('Findings')
      expect(await page.locator('.finding[data-rule=parts-sum] h4').innerText()).toContain(
        'The total is 11条',
      )
      expect(await page.locator('html').getAttribute('lang')).toBe('en')
      await page.getByRole('button', { name: '中文' }).click()
      expect(await page.locator('.finding[data-rule=parts-sum] h4').innerText()).toContain('总数为 11条')
    })

    it('can be used with the keyboard alone', async () => {
      const { page } = await open()
      await page.keyboard.press('Tab')
      expect(await page.evaluate(() => document.activeElement?.className)).toBe('skip')
      await page.keyboard.press('Enter')
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('findings')
      await page.locator('.filters input').first().focus()
      await page.keyboard.press('Space')
      expect(await visible(page, '.finding.error')).toBe(0)
      expect(await page.evaluate(() => getComputedStyle(document.activeElement as never).outlineStyle)).toBe(
        'solid',
      )
    })

    it('names all that can be operated, has one main part and headings in order', async () => {
      const { page } = await open()
      const nameless = await page.locator('a, button, input, select').evaluateAll((elements) =>
        (
          elements as unknown as {
            innerText: string
            labels?: ArrayLike<{ innerText: string }>
            outerHTML: string
          }[]
        )
          .filter((element) => (element.innerText || element.labels?.[0]?.innerText || '').trim() === '')
          .map((element) => element.outerHTML),
      )
      expect(nameless).toEqual([])
      expect(await page.getByRole('main').count()).toBe(1)
      expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1)
      const levels = await page
        .locator('h1, h2, h3, h4')
        .evaluateAll((headings) =>
          (headings as unknown as { tagName: string }[]).map(({ tagName }) => Number(tagName[1])),
        )
      expect(levels.filter((level, at) => level > (levels[at - 1] ?? 0) + 1)).toEqual([])
      expect(await page.getByRole('region').count()).toBeGreaterThan(2)
    })

    it.each([
      ['desktop', DESKTOP],
      ['phone', PHONE],
    ])('has contrast enough and no sideways scrolling at %s width', async (_name, viewport) => {
      const { page } = await open(viewport)
      expect(await page.locator('#report4 .table .ref').count()).toBeGreaterThan(0)
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
      ).toBeLessThanOrEqual(0)
      expect(await page.evaluate(faintTexts)).toEqual([])
      await page.getByRole('button', { name: 'English' }).click()
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
      ).toBeLessThanOrEqual(0)
    })

    it('prints its findings without what is for the screen', async () => {
      const { page } = await open()
      await page.emulateMedia({ media: 'print' })
      expect(await visible(page, '.filters')).toBe(0)
      expect(await visible(page, '.jump')).toBe(0)
      expect(await visible(page, '.finding')).toBeGreaterThan(8)
      expect((await page.pdf({ format: 'A4' })).length).toBeGreaterThan(10_000)
    })
  },
)

function isInView(page: Page, selector: string): Promise<boolean> {
  return page.locator(selector).evaluate((element) => {
    const { top, bottom } = (
      element as unknown as { getBoundingClientRect(): { top: number; bottom: number } }
    ).getBoundingClientRect()
    return bottom >= 0 && top <= innerHeight
  })
}
