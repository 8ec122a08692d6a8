/** All that moves in the page: the language switch and the filters. Without it everything is shown. */
export const SCRIPT = `
'use strict';
(() => {
  const root = document.documentElement;
  const all = (selector) => [...document.querySelectorAll(selector)];
  const setLanguage = (language) => {
    root.className = 'ui-' + language;
    root.lang = language === 'zh' ? 'zh-CN' : 'en';
    document.title = root.dataset[language];
    for (const button of all('[data-language]'))
      button.setAttribute('aria-pressed', String(button.dataset.language === language));
    for (const option of all('option[data-zh]')) option.textContent = option.dataset[language];
  };
  for (const button of all('[data-language]')) {
    button.addEventListener('click', () => setLanguage(button.dataset.language));
  }
  const form = document.querySelector('.filters');
  const items = all('.finding');
  const places = all('[data-f]');
  const count = document.querySelector('#shown');
  const isFiltered = () => form.rule.value !== '' || all('.filters input').some((box) => !box.checked);
  const filter = () => {
    const kinds = new Set(all('.filters input:checked').map((box) => box.value));
    const shown = new Set();
    for (const item of items) {
      const fits = kinds.has(item.dataset.kind) && (form.rule.value === '' || form.rule.value === item.dataset.rule);
      item.hidden = !fits;
      if (fits) shown.add(item.id.slice(1));
    }
    for (const place of places) {
      const isShown = place.dataset.f.split(' ').some((number) => shown.has(number));
      if (place.tagName === 'MARK') place.classList.toggle('off', !isShown);
      else place.hidden = !isShown;
    }
    for (const report of all('.report')) {
      report.hidden = isFiltered() && !report.querySelector('.finding:not([hidden])');
    }
    count.textContent = String(shown.size);
  };
  form.addEventListener('change', filter);
  form.addEventListener('submit', (event) => event.preventDefault());
  document.querySelector('.languages').hidden = false;
  form.hidden = false;
  filter();
  window.addEventListener('hashchange', () => {
    const target = document.getElementById(location.hash.slice(1));
    if (!target) return;
    const focusable = target.matches('a, [tabindex]') ? target : target.querySelector('a');
    if (focusable) focusable.focus({ preventScroll: true });
  });
})();
`
