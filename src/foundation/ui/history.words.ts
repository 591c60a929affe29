import { defineWords } from './words.ts'

export const historyWords = defineWords({
  nothing: { fr: 'Rien n’a encore changé.', en: 'Nothing has changed yet.' },
  none: { fr: 'vide', en: 'empty' },
  field: { fr: (label: string) => `${label} :`, en: (label: string) => `${label}:` },
})
