import type { BodyNode, Language, Source } from '../src/newsroom/schema.ts'
import type { SceneName } from './pictures/scenes.ts'

/**
 * The form in which the demonstration newspaper is written.
 *
 * Dates are counted back from the day on which the demonstration is set up, so that it is always today's paper.
 * In every text these words are replaced by that story's own day, written in the edition's language:
 * `{day}` (23/11 · 23 November), `{date}` (23/11/2026 · 23 November 2026), `{yesterday}`, `{tomorrow}` (day and month), `{year}`, `{lastYear}`.
 */

/** A generated picture: the scene, its variant (any whole number), the light, and the words of each language. */
export type DemoPicture = {
  scene: SceneName
  variant: number
  light: 'dawn' | 'day' | 'dusk' | 'night'
  alt: Partial<Record<Language, string>>
  caption: Partial<Record<Language, string>>
}

export type DemoEdition = {
  headline: string
  standfirst: string
  /** Where the report was written: a place name in the edition's language. */
  dateline?: string
  /** Builders of `src/newsroom/body.ts`. A figure names `picture` or `picture2` … by its key in `pictures`. */
  body: BodyNode[]
  sources?: Source[]
  /** Keys of `people.ts`; only for translations. */
  translators?: string[]
}

export type DemoStory = {
  /** Unique, short, ASCII, kebab-case; other stories refer to it. */
  key: string
  section: SectionKey
  topics?: TopicKey[]
  series?: SeriesKey
  /** ISO 3166-1 alpha-2 codes of countries. */
  countries?: string[]
  /** Keys of `people.ts`. */
  authors: string[]
  /** How many days before the set-up day it was published, and at what time of day (HH:MM, Asia/Ho_Chi_Minh). */
  daysAgo: number
  time: string
  /** Hours after publication at which it was last updated, with the reason shown to readers. */
  updated?: { hoursLater: number; note: Partial<Record<Language, string>> }
  /** A correction («đính chính») shown under the text. */
  correction?: { hoursLater: number; wrong: Partial<Record<Language, string>>; right: Partial<Record<Language, string>> }
  /** Shown above the headline where it is not plain news. */
  genre?: 'news' | 'analysis' | 'explainer' | 'interview' | 'feature' | 'notice' | 'editorial'
  label?: 'official' | 'sponsored' | 'republished'
  /** The lead picture and any others, by key; the lead is `picture`. */
  pictures?: Record<string, DemoPicture>
  /** Keys of up to two stories shown under the standfirst. */
  related?: string[]
  editions: { vi: DemoEdition } & Partial<Record<Language, DemoEdition>>
}

export type SectionKey = 'doi-ngoai' | 'ngoai-giao-kinh-te' | 'thuong-vu' | 'bien-dao-bien-gioi' | 'hiep-dinh' | 'thi-truong' | 'kieu-bao' | 'nhan-su'
export type SeriesKey = 'nhan-su-hang-ngay' | 'so-tay-thuong-vu' | 'hieu-dung-hiep-dinh' | 'hoi-nghi-thuong-nien'
export type TopicKey =
  | 'iuu'
  | 'evfta'
  | 'cptpp'
  | 'rcep'
  | 'vifta'
  | 'cepa'
  | 'sau-rieng'
  | 'vai-thieu'
  | 'ca-phe'
  | 'gao'
  | 'thuy-san'
  | 'det-may'
  | 'halal'
  | 'phan-gioi-cam-moc'
  | 'cua-khau'
  | 'luat-bien'
  | 'logistics'
  | 'ban-dan'
  | 'nang-luong'
  | 'thuong-mai-so'
  | 'kieu-hoi'
  | 'tieng-viet'
  | 'hoi-cho'
  | 'kiem-dich'
  | 'truy-xuat-nguon-goc'
  | 'quy-tac-xuat-xu'
  | 'thong-tin-doi-ngoai'
  | 'cam-ket'
  | 'phong-ve-thuong-mai'
  | 'hop-tac-dia-phuong'
