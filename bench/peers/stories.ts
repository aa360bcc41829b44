import { slugOf } from '../../src/platform/text.ts'

/** The stories that every side of the comparison gets: made up, the same at every run, about as long as a news story. */

export type Story = { slug: string; headline: string; standfirst: string; paragraphs: string[]; section: string; publishedAt: Date }

/** The sections of the newspaper; Ghost calls them tags, WordPress categories. */
export const sections = ['Đối ngoại', 'Kinh tế', 'Biên giới', 'Thị trường', 'Đời sống'] as const

export const storyCount = 1000
const shortestText = 690

const list = (text: string): string[] => text.split('|').map((one) => one.trim())
const bodies = list(
  'đoàn công tác liên bộ|hiệp hội cà phê|cảng vụ|đội tàu cá xa bờ|hợp tác xã trái cây|trạm kiểm dịch|nhóm chuyên viên pháp lý|hãng vận tải biển|trung tâm xúc tiến|đồn biên phòng|hội doanh nhân xa xứ|phòng thương mại|lớp tiếng Việt cuối tuần|viện nghiên cứu thủy sản|nhà máy chế biến hạt điều|tổ đàm phán|cửa hàng miễn thuế|ban quản lý khu kinh tế|bưu cục quốc tế|làng gốm|tuyến xe liên vận|kho lạnh ven sông',
)
const deeds = list(
  'vừa ký thỏa thuận về|lần đầu thử nghiệm|xin lùi thời hạn cho|mở lại|gom ý kiến về|thống nhất cách tính|nhận phản hồi về|đặt mục tiêu mới cho|bàn giao|tạm ngừng nhận hồ sơ về|niêm yết công khai|rút ngắn thủ tục của|đối chiếu số liệu về|in song ngữ tài liệu về|kiểm đếm lại|chuyển sang dạng điện tử',
)
const matters = list(
  'giấy chứng nhận xuất xứ|vùng trồng vải thiều|hạn ngạch cá ngừ|phiên chợ vùng cao|chuyến tàu hàng đường sắt|quy tắc cộng gộp|phí lưu kho container|mã số cơ sở đóng gói|luồng hàng quả tươi|nhãn phụ nước mắm|thị thực lao động thời vụ|bãi đỗ xe chờ thông quan|lô tôm đông lạnh|lễ hội ẩm thực|cột mốc số chín|học bổng ngắn hạn|mẫu hợp đồng ba thứ tiếng|thuế chống bán phá giá|đường dây nóng cho công dân|hội chợ đồ gỗ|dữ liệu giám sát hành trình|lịch mưa bão',
)
const places = list(
  'Lạng Sơn|Móng Cái|Tây Ninh|Quy Nhơn|Cao Lãnh|Bờ Y|Lao Bảo|Rạch Giá|Đồng Đăng|Vũng Tàu|Hội An|Pleiku|Hà Tiên|Mộc Bài|Cẩm Phả|Tuy Hòa|Osaka|Busan|Praha|Vientiane|Lyon|Rotterdam',
)
const times = list(
  'từ đầu tháng|sau bốn vòng trao đổi|trước mùa thu hoạch|trong lúc giá cước hạ nhiệt|giữa tuần này|đến hết quý sau|ngay khi cầu mới thông xe|theo lịch đã hẹn|suốt mùa biển động|vào phiên cuối của kỳ họp|kể từ lần rà soát trước',
)
const outcomes = list(
  'người bán biết trước số tiền phải nộp|xe chở hàng bớt một lần dỡ|nông dân giữ được giá tại vườn|mỗi hồ sơ chỉ nộp một nơi|tàu nhỏ yên tâm bám ngư trường|bạn hàng nhận đúng loại đã đặt|số vụ trả hàng giảm rõ|phần việc còn lại đã có người nhận|con số được đăng để ai cũng kiểm tra được|các bên hẹn gặp lại sau một quý|chưa ai dám chắc kết quả sẽ bền',
)

/** A generator of numbers below `n`, the same at every run. */
function chance(seed: number): (n: number) => number {
  let state = seed
  return (n) => {
    // xorshift: three shifts are enough for a text nobody reads.
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) % n
  }
}

const upper = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)
const words = (text: string): number => text.split(' ').length

/** All stories, the newest first, one an hour. */
export function makeStories(count: number = storyCount): Story[] {
  const below = chance(0x6ca0)
  const one = (of: readonly string[]): string => of[below(of.length)] as string
  const sentence = (): string => {
    switch (below(6)) {
      case 0:
        return `${upper(one(bodies))} ở ${one(places)} ${one(deeds)} ${one(matters)} ${one(times)}.`
      case 1:
        return `${upper(one(times))}, ${one(matters)} qua ${one(places)} đạt ${below(880) + 20} lượt, nhờ vậy ${one(outcomes)}.`
      case 2:
        return `Việc ${one(bodies)} ${one(deeds)} ${one(matters)} có thể khiến ${one(outcomes)}, song ${one(bodies)} muốn chờ thêm.`
      case 3:
        return `Trong ${below(90) + 10} trường hợp được xem lại, ${below(10)} trường hợp liên quan đến ${one(matters)} và ${one(matters)}.`
      case 4:
        return `Với ${one(bodies)}, ${one(matters)} chỉ có nghĩa khi ${one(outcomes)}.`
      default:
        return `Chuyện ${one(matters)} tại ${one(places)} được nhắc nhiều ${one(times)}: ${one(outcomes)}, còn ${one(bodies)} thì ${one(deeds)} ${one(matters)}.`
    }
  }
  const newest = Date.UTC(2026, 9, 30, 5)
  return Array.from({ length: count }, (_, index) => {
    const headline = `${upper(one(bodies))} ${one(deeds)} ${one(matters)} ở ${one(places)}`
    const paragraphs: string[] = []
    for (let length = 0; length < shortestText; length += words(paragraphs.at(-1) ?? ''))
      paragraphs.push(Array.from({ length: 2 + below(4) }, sentence).join(' '))
    return {
      slug: `${slugOf(headline, 80)}-so-${index + 1}`,
      headline,
      standfirst: sentence(),
      paragraphs,
      section: sections[index % sections.length] as string,
      publishedAt: new Date(newest - index * 3_600_000),
    }
  })
}

/** What readers search for: each a different matter and place, so that no side can answer from the last search. */
export const searches: readonly string[] = matters.flatMap((matter) => places.map((place) => `${matter} ${place}`))
