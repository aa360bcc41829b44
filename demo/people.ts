import type { Language } from '../src/newsroom/schema.ts'

/** The demonstration's writers. The names say that they are invented («Mẫu», «Ví Dụ», «Thử», «Giả Định»). */
export const people: { key: string; name: string; about: Partial<Record<Language, string>> }[] = [
  {
    key: 'mau',
    name: 'Nguyễn Văn Mẫu',
    about: {
      vi: 'Phóng viên hư cấu của bản trình diễn, theo dõi ngoại giao kinh tế.',
      en: 'An invented reporter of the demonstration, on economic diplomacy.',
    },
  },
  {
    key: 'vi-du',
    name: 'Trần Thị Ví Dụ',
    about: {
      vi: 'Phóng viên hư cấu của bản trình diễn, theo dõi nông sản và kiểm dịch.',
      en: 'An invented reporter of the demonstration, on farm exports and plant health.',
    },
  },
  {
    key: 'thu',
    name: 'Lê Thử Nghiệm',
    about: {
      vi: 'Phóng viên hư cấu của bản trình diễn, viết về biển, đảo và biên giới.',
      en: 'An invented reporter of the demonstration, on seas and borders.',
    },
  },
  {
    key: 'gia-dinh',
    name: 'Phạm Giả Định',
    about: {
      vi: 'Biên tập viên hư cấu của bản trình diễn, phụ trách loạt bài giải thích hiệp định.',
      en: 'An invented editor of the demonstration, in charge of the explainers on agreements.',
    },
  },
  {
    key: 'hu-cau',
    name: 'Vũ Hư Cấu',
    about: {
      vi: 'Phóng viên hư cấu của bản trình diễn, viết về người Việt ở nước ngoài.',
      en: 'An invented reporter of the demonstration, on Vietnamese abroad.',
    },
  },
  { key: 'minh-hoa', name: 'Đỗ Minh Họa', about: { vi: 'Họa sĩ hư cấu của bản trình diễn.', en: 'An invented illustrator of the demonstration.' } },
  {
    key: 'sample',
    name: 'Mai Sample',
    about: { vi: 'Biên dịch viên hư cấu của bản trình diễn.', en: 'An invented translator of the demonstration.' },
  },
  {
    key: 'ban-thu',
    name: 'Hoàng Bản Thử',
    about: {
      vi: 'Cộng tác viên hư cấu của bản trình diễn tại các thương vụ.',
      en: 'An invented contributor of the demonstration at the trade offices.',
    },
  },
]
