/** What the newsroom says about stories and the way of their drafts, in Vietnamese: the source of the other languages. */
export const vi = {
  told: {
    waits: (by: string, headline: string) => `${by} chuyển bài «${headline}» cho bạn duyệt`,
    returned: (by: string, headline: string) => `${by} trả lại bài «${headline}»`,
    approved: (by: string, headline: string) => `${by} đã duyệt cuối bài «${headline}»`,
    held: (by: string, headline: string) => `${by} cho bài «${headline}» chờ`,
    dropped: (by: string, headline: string) => `${by} hủy bài «${headline}»`,
    assigned: (by: string, headline: string) => `${by} giao việc cho bạn: «${headline}»`,
  },
}
