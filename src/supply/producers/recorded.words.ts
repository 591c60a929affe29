import { defineWords } from '#src/foundation/ui/words.ts'

export const recordedWords = defineWords({
  nobody: { fr: 'Le programme', en: 'The program' },
  changed: { fr: 'a changé quelque chose', en: 'changed something' },
})
