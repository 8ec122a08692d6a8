import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import type { Page } from 'playwright-core'
import { inFolder } from '../cli/command.js'
import { COMPLETE, GARBLED } from '../cli/reports.js'
import { faintTexts } from '../format/faintTexts.js'

const CHROMIUM = '/usr/bin/chromium'
const describeWithBrowser = existsSync(CHROMIUM) ? describe : describe.skip

describeWithBrowser('summary.html', () => {
  it.each([
    ['desktop', 1280, 900],
    ['phone', 390, 844],
  ])(
    'filters and shows a finding with its quote, place and basis: %s',
    async (_name, width, height) => {
      const files = {
        '2022.txt': GARBLED.replace('我局主动公开政府信息', '我局</script><b>主动公开</b>政府信息'),
        '2021.txt': COMPLETE.replaceAll('2022年', '2021年'),
        'broken.pdf': '%PDF-1.4 torn',
      }
      await inFolder(files, async ({ path, run }) => {
        await run('audit . --concurrency 1 --fail-on never')
        await onPage(join(path, 'disclosure-audit/summary.html'), width, height, async (page) => {
          const body = page.locator('body')
          expect(await body.innerText()).toContain('broken.pdf')
          // Nothing is wider than the screen but what scrolls by itself.
          expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width)
          await page.locator('table.heat button.cell', { hasText: /^\d/ }).last().click()
          expect(await page.locator('.filters select').nth(1).inputValue()).toBe('2022')
          await page.locator('.filters input').fill('??')
          expect(await page.locator('.findings details').count()).toBe(1)
          await page.locator('.findings summary').focus()
          await page.keyboard.press('Enter')
          const shown = await page.locator('.findings dl').innerText()
          for (const part of ['原文', '位置', '依据', '2022.txt', 'text-garbled/question-marks'])
            expect(shown).toContain(part)
          expect(await page.evaluate(faintTexts)).toEqual([])
          await page.locator('#language').click()
          expect(await body.innerText()).toContain('What was read')
          expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width)
        })
      })
    },
    60_000,
  )
})

/** A page without a network, that may log no error. */
async function onPage(
  file: string,
  width: number,
  height: number,
  use: (page: Page) => Promise<void>,
): Promise<void> {
  const { chromium } = await import('playwright-core')
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] })
  try {
    const page = await browser.newPage({ viewport: { width, height }, offline: true })
    const errors: string[] = []
    page.on('pageerror', ({ message }) => errors.push(message))
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text())
    })
    await page.goto(`file://${file}`)
    await use(page)
    expect(errors).toEqual([])
  } finally {
    await browser.close()
  }
}
