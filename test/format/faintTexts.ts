/** In a browser: texts whose contrast with their ground is below 4.5 (WCAG 1.4.3), with what it is. */
export function faintTexts(): string[] {
  const channels = (color: string): number[] => (color.match(/[\d.]+/g) ?? []).map(Number)
  const luminance = (color: string): number => {
    const [r = 0, g = 0, b = 0] = channels(color)
      .slice(0, 3)
      .map((value) => value / 255)
      .map((value) => (value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4))
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  const groundOf = (element: Element | null): string => {
    if (!element) return 'rgb(255, 255, 255)'
    const { backgroundColor } = getComputedStyle(element)
    return (channels(backgroundColor)[3] ?? 1) === 0 ? groundOf(element.parentElement) : backgroundColor
  }
  const faint: string[] = []
  for (const element of document.querySelectorAll('body *')) {
    const hasText = [...element.childNodes].some(
      (node) => node.nodeType === 3 && (node.textContent ?? '').trim() !== '',
    )
    if (!hasText || element.tagName === 'SCRIPT' || element.getClientRects().length === 0) continue
    const pair = [luminance(getComputedStyle(element).color), luminance(groundOf(element))].sort(
      (a, b) => b - a,
    )
    const contrast = ((pair[0] ?? 0) + 0.05) / ((pair[1] ?? 0) + 0.05)
    if (contrast < 4.5) faint.push(`${contrast.toFixed(2)} ${element.outerHTML.slice(0, 80)}`)
  }
  return faint
}
