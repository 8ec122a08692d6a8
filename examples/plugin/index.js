import { definePlugin } from 'disclosure-lint'
import { letter } from './letter.js'
import { hotlineStated } from './rules/hotline-stated/index.js'

export default definePlugin({
  name: 'yunxi',
  rules: [hotlineStated],
  // extends: yunxi:gate
  presets: {
    gate: {
      extends: 'recommended',
      rules: { 'hotline-stated': ['error', { number: '0571-12345' }], 'publication-date': 'error' },
      body: { district: '云溪市' },
    },
  },
  // -f yunxi:letter=letter.txt
  formatters: { letter },
})
