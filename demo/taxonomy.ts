import type { Names } from '../src/newsroom/schema.ts'
import type { SectionKey, SeriesKey, TopicKey } from './format.ts'

export const sections: { key: SectionKey; names: Names; about: Names }[] = [
  {
    key: 'doi-ngoai',
    names: { vi: 'Đối ngoại', en: 'Diplomacy', zh: '外交', fr: 'Diplomatie', es: 'Diplomacia' },
    about: {
      vi: 'Chuyến thăm, điện đàm, văn kiện: điều gì đã được nêu, ký và bao giờ có hiệu lực.',
      en: 'Visits, calls and documents: what was said, what was signed and when it takes effect.',
    },
  },
  {
    key: 'ngoai-giao-kinh-te',
    names: { vi: 'Ngoại giao kinh tế', en: 'Economic diplomacy', zh: '经济外交', fr: 'Diplomatie économique', es: 'Diplomacia económica' },
    about: { vi: 'Từ cam kết đến việc làm, nhà máy và đơn hàng.', en: 'From commitments to jobs, factories and orders.' },
  },
  {
    key: 'thuong-vu',
    names: { vi: 'Thương vụ', en: 'Trade offices', zh: '驻外商务处', fr: 'Bureaux commerciaux', es: 'Oficinas comerciales' },
    about: { vi: 'Báo cáo thị trường và cảnh báo từ các thương vụ.', en: 'Market notes and warnings from trade offices abroad.' },
  },
  {
    key: 'bien-dao-bien-gioi',
    names: { vi: 'Biển đảo – Biên giới', en: 'Seas and borders', zh: '海岛与边境', fr: 'Mers et frontières', es: 'Mares y fronteras' },
    about: { vi: 'Nghề cá, luật biển, cột mốc và cửa khẩu.', en: 'Fishing, the law of the sea, border markers and gates.' },
  },
  {
    key: 'hiep-dinh',
    names: { vi: 'Hiệp định', en: 'Agreements', zh: '协定', fr: 'Accords', es: 'Acuerdos' },
    about: { vi: 'Hiểu đúng điều khoản, dùng được ưu đãi.', en: 'Clauses understood, preferences used.' },
  },
  {
    key: 'thi-truong',
    names: { vi: 'Thị trường', en: 'Markets', zh: '市场', fr: 'Marchés', es: 'Mercados' },
    about: { vi: 'Hàng Việt đi đâu, vướng gì, được gì.', en: 'Where Vietnamese goods go, what holds them up, what they gain.' },
  },
  {
    key: 'kieu-bao',
    names: { vi: 'Kiều bào', en: 'Vietnamese abroad', zh: '海外越南人', fr: 'Vietnamiens de l’étranger', es: 'Vietnamitas en el exterior' },
    about: { vi: 'Cuộc sống, pháp lý và tiếng Việt ở nước ngoài.', en: 'Life, law and language of Vietnamese abroad.' },
  },
  {
    key: 'nhan-su',
    names: { vi: 'Nhân sự', en: 'Appointments', zh: '人事', fr: 'Nominations', es: 'Nombramientos' },
    about: { vi: 'Ai giữ trọng trách gì, từ ngày nào.', en: 'Who holds which office, and since when.' },
  },
]

export const series: { key: SeriesKey; names: Names; about: Names }[] = [
  {
    key: 'nhan-su-hang-ngay',
    names: { vi: 'Nhân sự hằng ngày', en: 'Appointments of the day' },
    about: { vi: 'Mỗi ngày một bản tin, chỉ chức vụ công và ngày hiệu lực.', en: 'A notice a day: public offices and dates only.' },
  },
  {
    key: 'so-tay-thuong-vu',
    names: { vi: 'Sổ tay thương vụ', en: 'Trade office notebook', zh: '商务处手册' },
    about: { vi: 'Việc cần biết trước khi gửi lô hàng đầu tiên.', en: 'What to know before the first shipment.' },
  },
  {
    key: 'hieu-dung-hiep-dinh',
    names: { vi: 'Hiểu đúng hiệp định', en: 'Agreements explained' },
    about: { vi: 'Mỗi kỳ một điều khoản, giải thích bằng ví dụ.', en: 'A clause at a time, explained by example.' },
  },
  {
    key: 'hoi-nghi-thuong-nien',
    names: { vi: 'Hội nghị thường niên', en: 'The yearly conference', zh: '年度会议', fr: 'La conférence annuelle', es: 'La conferencia anual' },
    about: {
      vi: 'Tổng kết công tác thông tin đối ngoại của đơn vị giả định.',
      en: 'The yearly review of external information, of an invented body.',
    },
  },
]

export const topics: Record<TopicKey, Names> = {
  iuu: { vi: 'Chống khai thác IUU', en: 'IUU fishing', fr: 'Pêche INN', zh: '打击IUU捕捞', es: 'Pesca INDNR' },
  evfta: { vi: 'EVFTA', en: 'EVFTA' },
  cptpp: { vi: 'CPTPP', en: 'CPTPP' },
  rcep: { vi: 'RCEP', en: 'RCEP' },
  vifta: { vi: 'VIFTA', en: 'VIFTA' },
  cepa: { vi: 'CEPA Việt Nam – UAE', en: 'Viet Nam–UAE CEPA' },
  'sau-rieng': { vi: 'Sầu riêng', en: 'Durian', zh: '榴莲' },
  'vai-thieu': { vi: 'Vải thiều', en: 'Lychee' },
  'ca-phe': { vi: 'Cà phê', en: 'Coffee', es: 'Café', fr: 'Café' },
  gao: { vi: 'Gạo', en: 'Rice' },
  'thuy-san': { vi: 'Thủy sản', en: 'Seafood' },
  'det-may': { vi: 'Dệt may', en: 'Textiles' },
  halal: { vi: 'Halal', en: 'Halal' },
  'phan-gioi-cam-moc': { vi: 'Phân giới cắm mốc', en: 'Border demarcation' },
  'cua-khau': { vi: 'Cửa khẩu', en: 'Border gates' },
  'luat-bien': { vi: 'Luật Biển', en: 'Law of the sea', fr: 'Droit de la mer' },
  logistics: { vi: 'Logistics', en: 'Logistics' },
  'ban-dan': { vi: 'Bán dẫn', en: 'Semiconductors' },
  'nang-luong': { vi: 'Năng lượng', en: 'Energy' },
  'thuong-mai-so': { vi: 'Thương mại số', en: 'Digital trade' },
  'kieu-hoi': { vi: 'Kiều hối', en: 'Remittances' },
  'tieng-viet': { vi: 'Tiếng Việt', en: 'Vietnamese language', fr: 'Langue vietnamienne' },
  'hoi-cho': { vi: 'Hội chợ', en: 'Trade fairs' },
  'kiem-dich': { vi: 'Kiểm dịch', en: 'Plant and animal health' },
  'truy-xuat-nguon-goc': { vi: 'Truy xuất nguồn gốc', en: 'Traceability' },
  'quy-tac-xuat-xu': { vi: 'Quy tắc xuất xứ', en: 'Rules of origin' },
  'thong-tin-doi-ngoai': {
    vi: 'Thông tin đối ngoại',
    en: 'External information',
    zh: '对外信息',
    fr: 'Information extérieure',
    es: 'Información exterior',
  },
  'cam-ket': { vi: 'Cam kết', en: 'Commitments', zh: '承诺' },
  'phong-ve-thuong-mai': { vi: 'Phòng vệ thương mại', en: 'Trade remedies' },
  'hop-tac-dia-phuong': { vi: 'Hợp tác địa phương', en: 'Local cooperation' },
}
