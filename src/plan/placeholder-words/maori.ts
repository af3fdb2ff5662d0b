/**
 * Placeholder words in te reo Māori.
 *
 * Source: Te Aka Māori Dictionary (kāore, karekau, hukihuki, ā muri ake, whai ake).
 */

import { type PlaceholderWords, phrases } from './words-of-language.ts';

export const MAORI: PlaceholderWords = {
  toCome: phrases(`
    kāore anō, kāhore anō, kaore ano, kahore ano, hukihuki, tauira hukihuki, ā muri, ā muri ake, a muri ake, ka whai
    ake, kei te whai ake, kei te haere mai, taihoa, aua, kei te tatari, kāore anō kia whakatauria, kaore ano kia
    whakatauria, kāore anō kia whakaū`),
  toComeWhen: phrases(
    'kāore anō kia ine, kāore anō kia kōrerotia, hei whakatau, hei whakaae, hei whakaū, hei kōrero, hei tuhi, hei kimi',
  ),
  toComeThen: [],
  times: [],
  thenWill: [],
  when: phrases('ā, i, te, ngā, hui, tau, marama, wiki, wāhanga, muri, ake, hou, tuatahi, mō'),
  people: phrases('tumuaki, kura, poari'),
  hedges: phrases(`
    kāore anō kia whakatauria, kaore ano kia whakatauria, kāore anō kia whakaaetia, hei whakatau, hei
    whakaae`),
  before: phrases('kāo, kāore, kao, kaore'),
  after: [],
  nothing: phrases(`
    kāore ā mātou, kaore a matou, kāore i te tino, kāore he mea pēnā,
    kāore, kaore, kāhore, kahore, kāo, kao, kore, karekau, kāore he, kore rawa, korekore, kāore e hāngai, he ōrite,
    pērā anō, tirohia ki runga, tirohia te paetukutuku, tirohia te pae tukutuku`),
};
