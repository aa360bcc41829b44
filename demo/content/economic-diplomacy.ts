import { dataTable, divider, figure, h2, h3, knownBox, ol, p, quote, table, ul } from '../../src/newsroom/body.ts'
import type { Source } from '../../src/newsroom/schema.ts'
import type { DemoStory } from '../format.ts'

/** Economic diplomacy and the trade offices. Real facts carry their source; all news, offices, firms and provinces that carry no source are invented, and their names say so. */

const review2024: Source = {
  label: 'Deputy PM urges proactive review, implementation of int’l cooperation agreements',
  url: 'https://en.vietnamplus.vn/deputy-pm-urges-proactive-review-implementation-of-intl-cooperation-agreements-post307776.vnp',
  publisher: 'VietnamPlus (TTXVN)',
  date: '2025-01-03',
}
const reviewHalf: Source = {
  label: 'Đẩy nhanh thực thi các thỏa thuận quốc tế sau ký kết',
  url: 'https://doanhnhansaigon.vn/day-nhanh-thuc-thi-cac-thoa-thuan-quoc-te-sau-ky-ket-320080.html',
  publisher: 'Doanh Nhân Sài Gòn',
}
const reviewNine: Source = {
  label: 'Viet Nam steps up pace of international deals, pledges stronger delivery',
  url: 'https://vietnamnews.vn/politics-laws/1726410/viet-nam-steps-up-pace-of-international-deals-pledges-stronger-delivery.html',
  publisher: 'Viet Nam News',
  date: '2025-10-02',
}
const tasks2025: Source = {
  label: 'Tasks for remainder of 2025 must be carried out with order: PM',
  url: 'https://en.vietnamplus.vn/tasks-for-remainder-of-2025-must-be-carried-out-with-order-pm-post331191.vnp',
  publisher: 'VietnamPlus (TTXVN)',
}
const kpi2026: Source = {
  label: 'Thủ tướng yêu cầu xây dựng KPI đo lường thực hiện thỏa thuận quốc tế',
  url: 'https://tienphong.vn/thu-tuong-yeu-cau-xay-dung-kpi-do-luong-thuc-hien-thoa-thuan-quoc-te-post1812874.tpo',
  publisher: 'Tiền Phong',
  date: '2026-01-14',
}
const term2026: Source = {
  label: 'Hội nghị tổng kết công tác đôn đốc, triển khai các cam kết, thỏa thuận nhiệm kỳ 2021–2025',
  url: 'https://dangcongsan.vn/langson/tin-tuc-hoat-dong/hoi-nghi-tong-ket-cong-tac-don-doc-trien-khai-cac-cam-ket-thoa-thuan-trong-cac-hoat-dong-doi-ngoai-cap-cao-nhiem-ky-2021.html',
  publisher: 'Trang tin tỉnh Lạng Sơn, dangcongsan.vn',
}
const lychee: Source = {
  label: 'Lô hàng 2 tấn vải thiều đầu tiên đã đến Nhật Bản',
  url: 'https://nhadautu.vn/lo-hang-2-tan-vai-thieu-dau-tien-da-den-nhat-ban-d38911.html',
  publisher: 'Nhà Đầu Tư',
  date: '2020-06-21',
}
const lycheeFlight: Source = {
  label: 'Vải thiều Việt Nam sang Nhật',
  url: 'https://tuoitrexahoi.vn/vai-thieu-viet-nam-sang-nhat-duoc-ban-500-nghin-dong-kg--169420.html',
  publisher: 'tuoitrexahoi.vn',
}
const lycheeDoubt: Source = {
  label: 'Vải thiều Việt Nam không thể xuất sang Nhật (tin đầu vụ 2020)',
  url: 'https://thuonghieucongluan.com.vn/news-tag119137/chuyen-dong-389-c23',
  publisher: 'Thương hiệu & Công luận',
}
const frozenDurian: Source = {
  label: 'Việt Nam xuất khẩu lô sầu riêng đông lạnh đầu tiên sang Trung Quốc',
  url: 'https://baogialai.com.vn/viet-nam-xuat-khau-lo-sau-rieng-dong-lanh-dau-tien-sang-trung-quoc-post326160.html',
  publisher: 'Báo Gia Lai',
}
const nuclear: Source = {
  label: 'Việt Nam cơ bản đàm phán xong với Nga về điện hạt nhân Ninh Thuận 1',
  url: 'https://vnexpress.net/viet-nam-co-ban-dam-phan-xong-voi-nga-ve-dien-hat-nhan-ninh-thuan-1-5010218.html',
  publisher: 'VnExpress',
  date: '2026-01-26',
}
const nuclearRestart: Source = {
  label: 'Nhà máy điện hạt nhân Ninh Thuận 1: cơ bản hoàn thành đàm phán với đối tác Nga',
  url: 'https://fr.congdoanvietnam.vn/thoi-su/nha-may-dien-hat-nhan-ninh-thuan-1-co-ban-hoan-thanh-dam-phan-voi-doi-tac-nga-24303.tld',
  publisher: 'Báo Lao Động',
  date: '2026-01-27',
}
const tass: Source = {
  label: 'Draft agreement on Ninh Thuan-1 is 98% agreed, ambassador says',
  url: 'https://tass.com/economy/2066357',
  publisher: 'TASS',
  date: '2025-12-29',
}
const order280: Source = {
  label: 'Trung Quốc siết quy định nhập khẩu nông sản (Lệnh 280)',
  url: 'https://vnexpress.net/trung-quoc-siet-quy-dinh-nhap-khau-nong-san-4954298.html',
  publisher: 'VnExpress',
  date: '2025-10-22',
}
const order280meeting: Source = {
  label: 'Doanh nghiệp xuất khẩu thực phẩm sang Trung Quốc phải đăng ký theo lệnh mới',
  url: 'https://www.sggp.org.vn/doanh-nghiep-xuat-khau-thuc-pham-sang-trung-quoc-phai-dang-ky-theo-lenh-moi-post842731.html',
  publisher: 'Sài Gòn Giải Phóng',
  date: '2026-03-13',
}
const order280sps: Source = {
  label: 'Trung Quốc thay thế Lệnh 248 bằng Lệnh 280',
  url: 'https://vneconomy.vn/trung-quoc-thay-the-lenh-248-bang-lenh-280-co-hoi-moi-cho-doanh-nghiep-viet-nam-xuat-khau-nong-san.htm',
  publisher: 'VnEconomy',
  date: '2025-10-21',
}
const label1169: Source = {
  label: 'Regulation (EU) No 1169/2011 on the provision of food information to consumers',
  url: 'https://eur-lex.europa.eu/eli/reg/2011/1169/oj',
  publisher: 'EUR-Lex',
  date: '2011-10-25',
}
const ippc: Source = {
  label: 'ISPM 15: Regulation of wood packaging material in international trade',
  url: 'https://www.ippc.int',
  publisher: 'International Plant Protection Convention',
}
const icc: Source = { label: 'UCP 600, URC 522, Incoterms 2020', url: 'https://iccwbo.org', publisher: 'International Chamber of Commerce' }
const cashew: Source = {
  label: 'Tiết lộ “chiêu thức” lừa đảo trong vụ gần 100 container hạt điều xuất khẩu sang Ý',
  url: 'https://congthuong.vn/tiet-lo-chieu-thuc-lua-dao-trong-vu-gan-100-container-hat-dieu-xuat-khau-sang-y-217976.html',
  publisher: 'Báo Công Thương',
}
const cashewLaw: Source = {
  label: 'Đánh giá của Phòng Thương mại Italy – Việt Nam tại Torino về vụ 100 container điều',
  url: 'https://bnews.vn/danh-gia-cua-phong-thuong-mai-italy-viet-nam-tai-torino-ve-vu-100-container-dieu-xuat-khau-sang-italy/236027.html',
  publisher: 'Bnews (TTXVN)',
}
const italyWarning: Source = {
  label: 'Lại xuất hiện thủ đoạn lừa đảo xuất khẩu nông sản ở thị trường Italia',
  url: 'https://nongnghiep.vn/lai-xuat-hien-thu-doan-lua-dao-xuat-khau-nong-san-o-thi-truong-italia-d343032.html',
  publisher: 'Nông nghiệp Việt Nam',
}
const provinces: Source = {
  label: 'Quốc hội thông qua nghị quyết sắp xếp đơn vị hành chính cấp tỉnh năm 2025: cả nước có 34 tỉnh, thành phố',
  url: 'https://baomoi.net.vn/quoc-hoi-thong-qua-nghi-quyet-lich-su-sap-nhap-tinh-thanh-c52485428.epi',
  publisher: 'Kiểm toán, dẫn lại trên baomoi.net.vn',
  date: '2025-06-12',
}
const localLaw: Source = {
  label: 'Luật Tổ chức chính quyền địa phương, số 72/2025/QH15',
  url: 'https://vanban.chinhphu.vn',
  publisher: 'Cổng Thông tin điện tử Chính phủ',
  date: '2025-06-16',
}

export const stories: DemoStory[] = [
  {
    key: 'ra-soat-cam-ket-hang-quy',
    section: 'ngoai-giao-kinh-te',
    topics: ['cam-ket'],
    countries: ['VN'],
    authors: ['mau'],
    daysAgo: 0,
    time: '06:00',
    genre: 'explainer',
    related: ['kpi-cho-cam-ket', 'nang-luong-hai-cam-ket'],
    pictures: {
      picture: {
        scene: 'signing-table',
        variant: 3,
        light: 'day',
        alt: {
          vi: 'Bàn ký kết với hai cặp hồ sơ mở và hai cây bút',
          en: 'A signing table with two open folders and two pens',
          zh: '签字桌上摆着两份打开的文件和两支笔',
        },
        caption: {
          vi: 'Chữ ký là điểm bắt đầu của cuốn sổ theo dõi. Tranh minh họa.',
          en: 'A signature opens the ledger. Illustration.',
          zh: '签字之后，跟踪才开始。示意图。',
        },
      },
    },
    editions: {
      vi: {
        headline: 'Ký xong rồi sao? Cách Chính phủ rà soát cam kết quốc tế mỗi quý',
        standfirst:
          'Từ tháng 4/2024, các văn kiện ký trong hoạt động đối ngoại cấp cao được rà soát định kỳ. Cơ chế ấy hỏi những gì, các con số công bố nói được gì và còn thiếu điều gì để người ngoài theo dõi?',
        body: [
          p(
            'Trong nhiệm kỳ 2021–2025, Việt Nam và các đối tác ký 927 cam kết, thỏa thuận; riêng năm 2025 có gần 350. Hai con số được nêu tại hội nghị tổng kết ngày 14/1/2026, nối trực tuyến tới 34 tỉnh, thành phố. Khoảng 30% thuộc kinh tế, thương mại, đầu tư; khoảng 20% thuộc hạ tầng, kết nối và năng lượng.',
          ),
          h2('Năm cột của một báo cáo'),
          p(
            'Cơ chế rà soát, đôn đốc được lập tháng 4/2024 và họp theo quý. Tại phiên họp đầu tháng 10/2025, các bộ và địa phương được đề nghị báo cáo bằng văn bản cho từng cam kết, theo những mục sau:',
          ),
          ol('cơ quan chủ trì trong nước;', 'đối tác nước ngoài;', 'nội dung hợp tác;', 'thời hạn;', 'khó khăn và kiến nghị.'),
          p(
            'Cột cuối đáng chú ý hơn cả. Một cam kết chậm vì thiếu vốn cần cách gỡ khác với một cam kết chậm vì hai bên hiểu khác nhau về câu chữ. Khi khó khăn được gọi đúng tên, người họp mới biết phải chuyển việc cho ai.',
          ),
          h2('Đọc các con số thế nào'),
          dataTable({
            caption: 'Số cam kết, thỏa thuận đã được công bố, theo các nguồn ở cuối bài',
            columns: [
              { label: 'Thời kỳ', kind: 'text' },
              { label: 'Số văn kiện', kind: 'number' },
              { label: 'Cách nói của nguồn', kind: 'text' },
            ],
            rows: [
              ['Sáu tháng đầu năm 2025', 250, 'hơn 250'],
              ['Chín tháng đầu năm 2025', 339, '339, trong đó quý III có 86'],
              ['Cả năm 2025', 350, 'gần 350'],
              ['Nhiệm kỳ 2021–2025', 927, '927'],
            ],
          }),
          p(
            'Các mốc trên đo số văn kiện được ký, không đo việc đã làm. Ngay số ký cũng phụ thuộc cách đếm: một bản tin ngày 25/10/2025 dùng số 258 cho các văn kiện ký tại sự kiện đối ngoại cấp cao kể từ tháng 10/2024, hẹp hơn con số 339 của chín tháng. Người dẫn lại nên ghi kèm phạm vi.',
          ),
          knownBox(
            [
              'Có cơ chế rà soát từ tháng 4/2024, họp theo quý.',
              'Mỗi cam kết phải có cơ quan chủ trì, thời hạn, khó khăn, kiến nghị.',
              'Tháng 1/2026, người đứng đầu Chính phủ yêu cầu có KPI đo việc ký và thực hiện.',
            ],
            [
              'Bao nhiêu trong 927 văn kiện đã hoàn tất, đang làm hoặc dừng.',
              'Danh mục đầy đủ có được công khai hay không.',
              'KPI sẽ tính theo văn kiện, theo việc hay theo kết quả.',
            ],
          ),
          p(
            'Với doanh nghiệp và địa phương, cách dùng thực tế nhất là lấy tên cam kết liên quan đến mình, hỏi đúng cơ quan chủ trì và hỏi đúng thời hạn. Năm cột nói trên là năm câu hỏi có thể gửi đi ngay.',
          ),
        ],
        sources: [review2024, reviewHalf, reviewNine, tasks2025, kpi2026, term2026],
      },
      en: {
        headline: 'After the signing: how Viet Nam checks its 927 commitments each quarter',
        standfirst:
          'Since April 2024 agreements signed during high-level diplomacy have been reviewed at regular meetings. What the mechanism asks, what the published totals can and cannot tell, and what an outsider still has no way of checking.',
        body: [
          p(
            'Viet Nam and its partners signed 927 commitments and agreements in 2021–25, nearly 350 of them in 2025 alone. The totals were given at a national conference on 14 January 2026. About 30 per cent concern the economy, trade and investment; roughly 20 per cent infrastructure, connectivity and energy.',
          ),
          h2('Five things to report'),
          p(
            'The review mechanism dates from April 2024 and meets every quarter. At the session of early October 2025 ministries and provinces were asked for a written report on each commitment, naming:',
          ),
          ol(
            'the lead agency at home;',
            'the foreign partner;',
            'what is to be done together;',
            'the timetable;',
            'the difficulties, and what is proposed.',
          ),
          p(
            'The last item matters most. A commitment that is late for want of money needs a different remedy from one that is late because the two sides read a clause differently.',
          ),
          h2('Counting signatures, not results'),
          p(
            'Published figures count documents: more than 250 in the first half of 2025, 339 in nine months, nearly 350 in the year. Even these depend on definition. A report of 25 October 2025 used 258 for documents signed at high-level events since October 2024, a narrower group than the 339. Anyone quoting a total should quote its scope.',
          ),
          knownBox(
            [
              'The mechanism has existed since April 2024 and works by quarter.',
              'Each commitment should have a lead agency, a deadline and a list of obstacles.',
              'In January 2026 the head of government asked for KPIs on both signing and delivery.',
            ],
            [
              'How many of the 927 are completed, under way or abandoned.',
              'Whether a full list will be open to the public.',
              'Whether the KPIs will count papers, tasks or effects.',
            ],
          ),
          p(
            'For a company abroad with a stake in one of these texts, the practical step is modest: find out which agency leads on the Vietnamese side and what date it has been given. The five headings above make a ready-made letter.',
          ),
        ],
        sources: [review2024, reviewHalf, reviewNine, tasks2025, kpi2026, term2026],
        translators: ['sample'],
      },
      zh: {
        headline: '签字之后：越南如何按季度检查927项国际承诺',
        standfirst:
          '自2024年4月起，高层外交活动中签署的文件须定期检查落实情况。这一机制问什么，公布的数字说明了什么，外界又还缺少哪些信息？本文逐项说明，并提醒读者引用数字时注意统计口径。',
        body: [
          p(
            '2021至2025年间，越南与各伙伴共签署927项承诺和协议，其中2025年近350项。这一数字在2026年1月14日的全国会议上公布。约三成涉及经济、贸易和投资，约两成涉及基础设施、互联互通和能源。',
          ),
          h2('一份报告的五个栏目'),
          p('检查机制建立于2024年4月，每季度开会。2025年10月初的会议要求各部门、各地方就每项承诺提交书面报告，写明：'),
          ol('国内牵头单位；', '外方伙伴；', '合作内容；', '时间表；', '困难与建议。'),
          p('最后一栏最为关键。因缺少资金而拖延，与因双方对条文理解不同而拖延，解决办法并不一样。'),
          h2('数字数的是签字'),
          p(
            '2025年上半年超过250项，前九个月339项，全年近350项：这些都是签署数量，而非完成数量。统计口径也不一致，2025年10月25日的一则报道称，自2024年10月以来在高层活动中签署了258项，范围较窄。',
          ),
          knownBox(
            ['机制自2024年4月起运行，按季度检查。', '2026年1月，政府首脑要求为签署和落实制定量化指标。'],
            ['927项中有多少已完成、在进行或已中止。', '完整清单是否会公开。'],
          ),
          p('对企业而言，最实际的做法是查明与自己有关的承诺由谁牵头、期限为何，再据此询问。'),
        ],
        sources: [review2024, reviewHalf, reviewNine, tasks2025, kpi2026, term2026],
        translators: ['sample'],
      },
    },
  },
  {
    key: 'kpi-cho-cam-ket',
    section: 'ngoai-giao-kinh-te',
    topics: ['cam-ket', 'vai-thieu', 'sau-rieng'],
    countries: ['VN', 'JP', 'CN'],
    authors: ['gia-dinh'],
    daysAgo: 4,
    time: '07:40',
    genre: 'analysis',
    related: ['ra-soat-cam-ket-hang-quy'],
    pictures: {
      picture: {
        scene: 'conference-hall',
        variant: 8,
        light: 'day',
        alt: { vi: 'Phòng họp với bảng theo dõi công việc trên tường', en: 'A meeting room with a progress board on the wall' },
        caption: {
          vi: 'Đo một lời hứa khó hơn đếm chữ ký. Tranh minh họa.',
          en: 'Counting signatures is easy; measuring promises is not. Illustration.',
        },
      },
      picture2: {
        scene: 'lychee',
        variant: 2,
        light: 'dawn',
        alt: { vi: 'Chùm vải chín bên thùng xốp', en: 'Ripe lychees beside a packing box' },
        caption: {
          vi: 'Từ chấp thuận đến chuyến hàng đầu là sáu tháng. Tranh minh họa.',
          en: 'Six months from approval to first flight. Illustration.',
        },
      },
    },
    editions: {
      vi: {
        headline: 'KPI cho một lời hứa: đo cam kết quốc tế bằng gì?',
        standfirst:
          'Yêu cầu có chỉ số đo việc thực hiện thỏa thuận đã được nêu từ tháng 1/2026. Phần khó nằm ở chỗ chọn đơn vị đo: tờ giấy, công việc hay điều đổi khác trong đời sống người làm ăn.',
        body: [
          p(
            'Báo Tiền Phong ngày 14/1/2026 thuật lại yêu cầu phải có cơ chế đo lường cụ thể, bằng KPI, đối với việc ký kết và triển khai thỏa thuận quốc tế. Một chỉ số tốt giúp người điều hành thấy chỗ tắc sớm. Một chỉ số tồi làm người ta chạy theo con số rồi bỏ quên việc. Bài này bàn về khác biệt giữa hai loại đó.',
          ),
          h2('Ba đơn vị đo, ba bức tranh'),
          p(
            '**Đo theo văn kiện** là dễ nhất. Có bao nhiêu bản ký, bao nhiêu bản đã có kế hoạch thực hiện. Song văn kiện rất không đều nhau: một bản ghi nhớ hai trang về trao đổi đoàn và một hiệp định thương mại hàng nghìn dòng thuế cùng được tính là một.',
          ),
          p(
            '**Đo theo việc** công bằng hơn. Mỗi văn kiện được tách thành các nghĩa vụ nhỏ, mỗi nghĩa vụ có một bên phải làm và một ngày phải xong. Khi ấy “hoàn thành 60%” có nghĩa là sáu trong mười việc đã xong, chứ không phải cảm giác của người viết báo cáo.',
          ),
          p(
            '**Đo theo kết quả** là thứ người dân quan tâm: hàng đi được, vốn giải ngân, sinh viên nhập học. Đây cũng là nơi dễ nhận vơ nhất. Xuất khẩu tăng sau khi ký chưa có nghĩa là tăng _nhờ_ ký.',
          ),
          h2('Thử trên ba hồ sơ có thật'),
          table('Một cam kết có nhiều ngày tháng', [
            ['Hồ sơ', 'Ngày trên giấy', 'Việc đầu tiên thấy được', 'Nhận xét'],
            ['Vải thiều sang Nhật Bản', 'Chấp thuận 15/12/2019', 'Hàng bay 19/6/2020, khoảng 2 tấn', 'Đã thực hiện; từng có lúc tưởng lỡ vụ'],
            [
              'Sầu riêng đông lạnh sang Trung Quốc',
              'Nghị định thư tháng 8/2024',
              'Lô 22,24 tấn, tháng 6/2025',
              'Khoảng mười tháng để đi lô đầu theo nghị định thư',
            ],
            [
              'Điện hạt nhân Ninh Thuận 1',
              'Dừng năm 2016, nối lại cuối năm 2024',
              'Cơ bản thống nhất dự thảo hiệp định, 26/1/2026',
              'Một hồ sơ có thể đóng rồi mở lại',
            ],
          ]),
          p(
            'Trường hợp quả vải nhắc một điều ít có trong bảng biểu. Đầu mùa 2020, vì dịch bệnh, chuyên gia Nhật Bản không sang được và vụ ấy tưởng đã mất[^Sau đó chuyên gia phía Nhật Bản sang, hết thời gian cách ly thì kiểm tra nhà máy xử lý ngày 18/6/2020, một ngày trước chuyến bay đầu.]. Nếu ai đó chấm “không đạt” vào tháng 5, bảng sẽ sai vào tháng 6. Vì vậy trạng thái phải có ngày và phải sửa được, kèm lịch sử các lần sửa.',
          ),
          figure('picture2'),
          h2('Năm nguyên tắc nên có'),
          ol(
            '**Tách nghĩa vụ của ta và của đối tác.** Chậm ở phía nào cần nói rõ, bằng lời lẽ trung tính.',
            '**Ghi thời hạn gốc.** Khi gia hạn, giữ lại ngày cũ; xóa ngày cũ là xóa mất độ chậm.',
            '**Cho phép trạng thái “chưa rõ”.** Ép mọi dòng vào “đạt” hoặc “không đạt” chỉ tạo ra số đẹp.',
            '**Kết quả phải có nguồn bên ngoài.** Số liệu hải quan, giấy phép, tờ khai; không lấy báo cáo của chính đơn vị làm bằng chứng duy nhất.',
            '**Không cộng những thứ khác loại.** Một tỷ lệ chung cho 927 văn kiện sẽ gọn nhưng không dùng được vào việc gì.',
          ),
          h2('Rủi ro của chính chỉ số'),
          p(
            'Nơi nào KPI gắn với thi đua, nơi đó xuất hiện hai phản ứng: ký ít đi những điều khó, và chẻ nhỏ những điều dễ để có nhiều đầu việc. Cách giảm bớt là để một đơn vị khác đọc lại mẫu ngẫu nhiên và công bố cả phần không khớp.',
          ),
          p(
            'Chưa có thông tin công khai về bộ chỉ số chính thức: ai lập, tính theo quý hay theo năm, có công bố không. Các nguyên tắc nêu trên là ý kiến của người viết, rút từ ba hồ sơ có tài liệu. Chúng có thể sai ở một loại cam kết mà bài chưa xét, chẳng hạn quốc phòng hay tư pháp.',
          ),
        ],
        sources: [kpi2026, lychee, lycheeFlight, lycheeDoubt, frozenDurian, nuclear, nuclearRestart],
      },
      en: {
        headline: 'How do you put a KPI on a promise?',
        standfirst:
          'Viet Nam’s government asked in January 2026 for indicators on the delivery of international agreements. Choosing the unit is the hard part: a document, a task, or a change that somebody in business can notice.',
        body: [
          p(
            'According to Tien Phong of 14 January 2026, the government wants the signing and the carrying out of international agreements to be measured by KPIs. A good indicator shows a blockage early. A bad one makes officials chase the number.',
          ),
          h2('Three units, three pictures'),
          ul(
            '**Documents** are easiest to count and most misleading: a two-page memorandum and a tariff agreement of thousands of lines each score one.',
            '**Tasks** are fairer. Break a text into obligations, each with an owner and a date, and “60 per cent” means six of ten.',
            '**Effects** are what the public cares about, and where false credit is easiest. Exports that rise after a signing have not necessarily risen because of it.',
          ),
          h2('Three real files'),
          table('One commitment, several dates', [
            ['File', 'On paper', 'First visible act'],
            ['Lychees to Japan', 'Approved 15 December 2019', 'About two tonnes flown on 19 June 2020'],
            ['Frozen durian to China', 'Protocol of August 2024', '22.24 tonnes, June 2025'],
            ['Ninh Thuan 1 nuclear plant', 'Dropped 2016, revived late 2024', 'Draft agreement broadly settled, 26 January 2026'],
          ]),
          p(
            'The lychee case carries a warning. Early in the 2020 season Japanese inspectors could not travel and the harvest looked lost to that market. A verdict of “failed” in May would have been wrong in June. A status therefore needs a date, and a history of its changes.',
          ),
          h2('Rules worth having'),
          ol(
            'Separate our obligations from the partner’s.',
            'Keep the first deadline when a new one is set.',
            'Allow “not known”.',
            'Require outside evidence of results: customs data, permits, filings.',
            'Do not add unlike things into one percentage.',
          ),
          p(
            'No official set of indicators has been published in the sources we read. These rules are the writer’s own, drawn from three documented cases; they may not suit defence or judicial agreements.',
          ),
        ],
        sources: [kpi2026, lychee, lycheeFlight, lycheeDoubt, frozenDurian, nuclear, nuclearRestart],
        translators: ['sample'],
      },
    },
  },
  {
    key: 'tinh-vi-du-bang-gia-dinh',
    section: 'ngoai-giao-kinh-te',
    topics: ['hop-tac-dia-phuong', 'cam-ket'],
    authors: ['mau'],
    daysAgo: 1,
    time: '16:20',
    genre: 'news',
    updated: { hoursLater: 3, note: { vi: 'Bổ sung ý kiến của Hợp tác xã Mẫu Sơn Thử.', en: 'Adds a comment from the Mẫu Sơn Thử co-operative.' } },
    pictures: {
      picture: {
        scene: 'river-delta',
        variant: 6,
        light: 'day',
        alt: { vi: 'Vùng đồng bằng nhiều kênh rạch nhìn từ trên cao', en: 'A delta of many canals seen from above' },
        caption: {
          vi: 'Hai địa phương hư cấu cùng có bài toán nước mặn. Tranh minh họa.',
          en: 'Two invented regions share a salt-water problem. Illustration.',
        },
      },
    },
    editions: {
      vi: {
        headline: 'Tỉnh Ví Dụ & bang Giả Định Đông: bớt ba bản ghi nhớ, giữ lại bốn việc',
        standfirst:
          'Sau năm năm kết nghĩa, hai địa phương hư cấu soát lại mười một đầu việc và bỏ phần không ai làm. Bốn việc còn lại đều có tên người phụ trách, kinh phí và tháng phải xong.',
        dateline: 'Tỉnh Ví Dụ',
        body: [
          p(
            'Chiều {day}, tỉnh Ví Dụ và bang Giả Định Đông của Liên bang Ví Dụ Phương Bắc ký bản kế hoạch chung thay cho ba bản ghi nhớ cũ. Kế hoạch dài hai trang, không có lời mở đầu. Đây là tin hư cấu của bản trình diễn.',
          ),
          p(
            'Sở Ngoại vụ Ví Dụ cho biết ba bản ghi nhớ gồm mười một nội dung. Khi hai bên ngồi đối chiếu, năm nội dung không tìm được ai nhận là người phụ trách, hai nội dung đã có dự án khác làm thay.',
          ),
          dataTable({
            caption: 'Bốn việc được giữ lại (số liệu giả định của bản trình diễn)',
            columns: [
              { label: 'Việc', kind: 'text' },
              { label: 'Bên chủ trì', kind: 'text' },
              { label: 'Kinh phí', kind: 'number', unit: 'triệu đồng' },
              { label: 'Hạn', kind: 'text' },
            ],
            rows: [
              ['Đo độ mặn ở 12 cống, dùng chung bảng số liệu', 'Tỉnh Ví Dụ', 1840, '9 tháng'],
              ['Thực tập sáu tuần cho 20 sinh viên thủy lợi', 'Bang Giả Định Đông', 960, '12 tháng'],
              ['Thử bán dừa tươi tại một chuỗi 14 cửa hàng', 'Hợp tác xã Mẫu Sơn Thử', 410, '6 tháng'],
              ['Dịch và công bố thủ tục lập công ty của hai bên', 'Cả hai', 75, '3 tháng'],
            ],
          }),
          quote('Bỏ bảy dòng trong một văn kiện nghe như bước lùi. Thật ra bảy dòng ấy đã đứng yên từ năm thứ hai, chúng tôi chỉ viết điều đó ra.', {
            who: 'Bà Trần Thị Ví Dụ Hai, phó giám đốc Sở Ngoại vụ Ví Dụ',
            where: 'trụ sở Sở Ngoại vụ Ví Dụ',
            when: 'chiều {day}',
          }),
          h2('Chỗ còn vướng'),
          p(
            'Việc bán dừa khó hơn vẻ ngoài. Bang Giả Định Đông yêu cầu kiểm dư lượng cho từng lô, trong khi hợp tác xã chỉ gom được mỗi lần vài tấn. Ông Lê Văn Mẫu Tám, giám đốc Hợp tác xã Mẫu Sơn Thử, nói chi phí kiểm nghiệm có thể ăn hết tiền lãi nếu không ghép được lô với xã bên cạnh.',
          ),
          p('Hai bên hẹn công bố kết quả từng việc sau sáu tháng, kể cả việc không thành.'),
        ],
      },
      en: {
        headline: 'An invented province and its twin drop three memoranda for four jobs',
        standfirst:
          'After five years of twinning, Ví Dụ province and the state of East Giả Định, both imaginary, went through eleven promises and struck out those nobody was working on. What remains has names, money and dates.',
        dateline: 'Ví Dụ province',
        body: [
          p(
            'On {day} Ví Dụ province and East Giả Định, a state of the Northern Example Federation, replaced three memoranda with a joint plan two pages long. The report is fiction, written for this demonstration.',
          ),
          p(
            'The old papers held eleven items. When officials laid them side by side, nobody would own five of them, and two were being done by other projects.',
          ),
          dataTable({
            caption: 'The four jobs kept (figures invented for the demonstration)',
            columns: [
              { label: 'Job', kind: 'text' },
              { label: 'Lead', kind: 'text' },
              { label: 'Budget', kind: 'number', unit: 'million dong' },
              { label: 'Due in', kind: 'text' },
            ],
            rows: [
              ['Salinity readings at 12 sluices in one shared table', 'Ví Dụ', 1840, '9 months'],
              ['Six-week placements for 20 water-engineering students', 'East Giả Định', 960, '12 months'],
              ['Trial sale of fresh coconuts in 14 shops', 'Mẫu Sơn Thử co-operative', 410, '6 months'],
              ['Each side’s company-registration rules, translated', 'Both', 75, '3 months'],
            ],
          }),
          quote('Striking out seven lines sounds like a retreat. They had not moved since the second year; all we did was write that down.', {
            who: 'Trần Thị Ví Dụ Hai, deputy head of Ví Dụ’s external affairs department',
            where: 'Ví Dụ',
            when: '{day}',
          }),
          p(
            'The coconuts may prove hardest. East Giả Định wants a residue test for every lot, and the co-operative gathers only a few tonnes at a time. Its director, Lê Văn Mẫu Tám, says laboratory fees could swallow the margin unless neighbouring communes pool their harvest.',
          ),
          p('The partners have promised to publish the outcome of each job in six months, failures included.'),
        ],
        translators: ['sample'],
      },
    },
  },
  {
    key: 'halal-bat-dau-tu-dau',
    section: 'ngoai-giao-kinh-te',
    topics: ['halal', 'thuy-san'],
    countries: ['ID', 'MY', 'AE'],
    authors: ['gia-dinh', 'ban-thu'],
    daysAgo: 6,
    time: '08:05',
    genre: 'explainer',
    pictures: {
      picture: {
        scene: 'market-stall',
        variant: 9,
        light: 'day',
        alt: { vi: 'Quầy thực phẩm với các hộp hàng xếp ngay ngắn', en: 'A food stall with neatly stacked boxes' },
        caption: {
          vi: 'Con dấu trên hộp chỉ có giá trị khi nơi mua công nhận. Tranh minh họa.',
          en: 'A mark on the box counts only where the buyer’s country accepts it. Illustration.',
        },
      },
    },
    editions: {
      vi: {
        headline: 'Chứng nhận Halal: hỏi người mua trước, thuê tư vấn sau',
        standfirst:
          'Không có một con dấu Halal dùng được ở mọi nơi. Trước khi trả tiền chứng nhận, doanh nghiệp nên biết thị trường đích công nhận tổ chức nào và phần nào của dây chuyền sẽ bị kiểm tra.',
        body: [
          p(
            'Halal trong tiếng Ả Rập nghĩa là “được phép”. Với hàng thực phẩm, từ ấy bao trùm cả nguyên liệu, phụ gia, chất trợ chế biến, cách giết mổ, thiết bị, kho và xe. Một gói bánh không có thịt vẫn có thể không đạt vì gelatin, men hay cồn dùng để pha hương liệu.',
          ),
          h2('Việt Nam có gì'),
          p(
            'Đề án tăng cường hợp tác quốc tế để phát triển ngành Halal đến năm 2030 được ban hành ngày 14/2/2023. Trung tâm Chứng nhận Halal quốc gia (HALCERT) ra mắt ngày 24/4/2024, trực thuộc một đơn vị của Bộ Khoa học và Công nghệ. Tháng 10/2024, một hội nghị về Halal nêu con số gần 1.000 doanh nghiệp trong nước đã có chứng nhận.',
          ),
          h2('Indonesia: hai mốc khác nhau'),
          p(
            'Theo Nghị định 42 năm 2024 của Indonesia, từ ngày 18/10/2024, thực phẩm, đồ uống của doanh nghiệp vừa và lớn trong nước phải có chứng nhận. Với hàng nhập khẩu, nghị định lấy ngày 17/10/2026 làm hạn chót để cơ quan có thẩm quyền ấn định nghĩa vụ. Hàng không halal, ví dụ có thịt lợn hoặc rượu, không bị buộc chứng nhận nhưng phải ghi rõ trên nhãn.',
          ),
          h2('Thứ tự nên làm'),
          ol(
            'Hỏi nhà nhập khẩu: khách cần dấu của tổ chức nào, cho mặt hàng nào, bắt buộc hay do thị hiếu?',
            'Tra danh sách tổ chức nước ngoài được nước đó công nhận. Danh sách thay đổi, hãy lưu bản in có ngày.',
            'Lập bảng nguyên liệu tới cấp phụ gia, kèm giấy của nhà cung cấp.',
            'Kiểm tra dùng chung: nồi, băng tải, kho lạnh, xe có chở hàng không halal không?',
            'Chỉ sau đó mới chọn tổ chức chứng nhận và hỏi phí.',
          ),
          table('Ba câu hỏi hay bị bỏ quên', [
            ['Câu hỏi', 'Vì sao cần'],
            ['Chứng nhận cấp cho nhà máy hay cho từng sản phẩm?', 'Thêm một vị mới có thể phải xin lại'],
            ['Ai giữ quyền dùng dấu trên bao bì?', 'In trước khi được phép là lý do bị trả hàng'],
            ['Đổi nhà cung cấp men hoặc hương liệu thì báo ai?', 'Không báo có thể mất hiệu lực chứng nhận'],
          ]),
          p(
            'Bài này không thay cho ý kiến của tổ chức chứng nhận. Quy định hàng nhập vào Indonesia còn phụ thuộc văn bản hướng dẫn và thỏa thuận công nhận lẫn nhau; người xuất khẩu nên hỏi lại ngay trước mỗi đơn hàng.',
          ),
        ],
        sources: [
          {
            label: 'Bộ KH&CN chủ động xây dựng các tiêu chuẩn quốc gia về Halal',
            url: 'https://khoahocphattrien.vn/thoi-su-trong-nuoc/bo-khcn-chu-dong-xay-dung-cac-tieu-chuan-quoc-gia-ve-halal/2024102410112359p882c918.htm',
            publisher: 'Khoa học & Phát triển',
            date: '2024-10-24',
          },
          {
            label: 'Lễ khai trương Trung tâm Chứng nhận Halal quốc gia – HALCERT',
            url: 'https://btgcp.gov.vn/tin-trong-nuoc/le-khai-truong-trung-tam-chung-nhan-halal-quoc-gia-halcert-postgBa5KwQnW4.html',
            publisher: 'Ban Tôn giáo Chính phủ',
            date: '2024-04-25',
          },
          {
            label: 'Indonesia enforces mandatory halal certification, imported foods postponed to 2026',
            url: 'https://food.chemlinked.com/news/food-news/indonesia-enforces-mandatory-halal-certification-with-imported-foods-postponed-by-2026',
            publisher: 'ChemLinked',
          },
          {
            label: 'All food products in Indonesia now subject to halal certification',
            url: 'https://halalfocus.net/all-food-products-in-indonesia-now-subject-to-halal-certification-imported-foods-by-2026',
            publisher: 'Jakarta Globe, dẫn lại trên Halal Focus',
          },
        ],
      },
      en: {
        headline: 'Halal for exporters: ask the buyer before you hire the consultant',
        standfirst:
          'No single halal mark works everywhere. Before paying for a certificate a producer should know which bodies the destination recognises, and how far down the production line the inspectors will look.',
        body: [
          p(
            'Halal means “permitted” in Arabic. For food it covers ingredients, additives, processing aids, slaughter, equipment, storage and transport. A biscuit without meat can still fail because of gelatine, yeast or the alcohol that carries a flavouring.',
          ),
          h2('What Viet Nam has'),
          p(
            'A national plan for international co-operation on halal was issued on 14 February 2023. A national certification centre, HALCERT, opened on 24 April 2024. A conference that October heard that almost 1,000 Vietnamese companies held certificates.',
          ),
          h2('Two Indonesian dates'),
          p(
            'Under Indonesia’s Government Regulation 42 of 2024, food and drink from the country’s own medium-sized and large firms has had to be certified since 18 October 2024. For imports the regulation makes 17 October 2026 the latest date for the authorities to fix the obligation. Goods that are not halal need no certificate but must say so on the label.',
          ),
          h2('A sensible order'),
          ol(
            'Ask the importer whose mark is wanted, for which product, and whether law or taste requires it.',
            'Check the destination’s list of recognised foreign bodies and keep a dated copy.',
            'List every ingredient down to additives, with suppliers’ papers.',
            'Look for shared vats, belts, cold stores and lorries.',
            'Only then choose a certifier and discuss fees.',
          ),
          p('Rules for goods entering Indonesia also depend on implementing texts and on mutual recognition. Check again before each order.'),
        ],
        sources: [
          {
            label: 'Indonesia enforces mandatory halal certification, imported foods postponed to 2026',
            url: 'https://food.chemlinked.com/news/food-news/indonesia-enforces-mandatory-halal-certification-with-imported-foods-postponed-by-2026',
            publisher: 'ChemLinked',
          },
          {
            label: 'Opening of the national halal certification centre, HALCERT (in Vietnamese)',
            url: 'https://btgcp.gov.vn/tin-trong-nuoc/le-khai-truong-trung-tam-chung-nhan-halal-quoc-gia-halcert-postgBa5KwQnW4.html',
            publisher: 'Government Committee for Religious Affairs',
            date: '2024-04-25',
          },
          {
            label: 'The science ministry and national halal standards (in Vietnamese)',
            url: 'https://khoahocphattrien.vn/thoi-su-trong-nuoc/bo-khcn-chu-dong-xay-dung-cac-tieu-chuan-quoc-gia-ve-halal/2024102410112359p882c918.htm',
            publisher: 'Khoa học & Phát triển',
            date: '2024-10-24',
          },
        ],
        translators: ['sample'],
      },
    },
  },
  {
    key: 'ban-dan-ba-giai-doan',
    section: 'ngoai-giao-kinh-te',
    topics: ['ban-dan'],
    countries: ['VN'],
    authors: ['mau'],
    daysAgo: 11,
    time: '09:10',
    genre: 'explainer',
    pictures: {
      picture: {
        scene: 'chip',
        variant: 5,
        light: 'night',
        alt: { vi: 'Con chip phóng to với những đường mạch sáng' },
        caption: { vi: 'Phần lớn giá trị nằm ở bản vẽ và máy móc. Tranh minh họa.' },
      },
    },
    editions: {
      vi: {
        headline: 'Bán dẫn: chiến lược ba giai đoạn và câu hỏi dành cho các tỉnh',
        standfirst:
          'Quyết định 1018/QĐ-TTg đặt mục tiêu cho năm 2030, 2040 và 2050. Với một địa phương, cái cần trước nhà máy là điện ổn định, nước sạch, kỹ sư và một người biết trả lời thư.',
        body: [
          p(
            'Chiến lược phát triển công nghiệp bán dẫn được ban hành ngày 21/9/2024 theo công thức “C = SET + 1”: chip chuyên dụng, công nghiệp điện tử, nhân tài, cộng với Việt Nam như một điểm đến mới của chuỗi cung ứng. Lộ trình đi qua ba chặng.',
          ),
          table('Mục tiêu đến năm 2030', [
            ['Khâu', 'Con số trong chiến lược'],
            ['Doanh nghiệp thiết kế', 'Ít nhất 100'],
            ['Nhà máy chế tạo quy mô nhỏ', '1'],
            ['Nhà máy đóng gói, kiểm thử', '10'],
            ['Doanh thu ngành bán dẫn', 'Trên 25 tỷ USD mỗi năm'],
            ['Giá trị gia tăng tại Việt Nam', '10–15%'],
          ]),
          p(
            'Hai con số cuối nên đọc cùng nhau. Doanh thu 25 tỷ USD với giá trị gia tăng 10–15% nghĩa là chừng 2,5 đến 3,75 tỷ USD ở lại trong nước; phần còn lại là nguyên liệu, thiết bị và bản quyền nhập từ nơi khác. Đến năm 2050, mục tiêu doanh thu là trên 100 tỷ USD mỗi năm.',
          ),
          h2('Ngoại giao giúp được gì'),
          ul(
            'mở đường cho trường đại học tiếp cận phần mềm thiết kế có bản quyền;',
            'thỏa thuận trao đổi giảng viên và chỗ thực tập trong nhà máy;',
            'làm rõ sớm quy định kiểm soát xuất khẩu của nước bán thiết bị, để dự án không dừng giữa chừng.',
          ),
          h2('Tỉnh cần tự hỏi'),
          p(
            'Một nhà máy đóng gói không đòi hỏi phòng sạch như nhà máy chế tạo nhưng vẫn rất nhạy với việc sụt áp. Tỉnh muốn mời gọi nên có sẵn số liệu mất điện theo từng xuất tuyến, công suất nước đã xử lý, số kỹ sư ra trường mỗi năm và thời gian thông quan máy móc đã qua sử dụng. Thiếu những số đó, cuộc gặp với nhà đầu tư chỉ có thể nói về ưu đãi thuế, thứ mà nơi nào cũng có.',
          ),
          p('Điều chưa rõ là tốc độ. Các nguồn đã dẫn nêu mục tiêu chứ không nêu tiến độ; bài này không suy đoán bao nhiêu phần đã đạt.'),
        ],
        sources: [
          {
            label: 'Quyết định 1018/QĐ-TTg: mục tiêu theo ba giai đoạn',
            url: 'https://vneconomy.vn/viet-nam-dat-muc-tieu-hinh-thanh-300-doanh-nghiep-thiet-ke-3-nha-may-che-tao-chip-20-nha-may-dong-goi-ban-dan.htm',
            publisher: 'VnEconomy',
          },
          {
            label: 'Phát triển công nghiệp bán dẫn đến năm 2050 theo lộ trình ba giai đoạn',
            url: 'https://tudonghoangaynay.vn/phat-trien-cong-nghiep-ban-dan-den-nam-2050-theo-lo-trinh-03-giai-doan-8630.html',
            publisher: 'Tự động hóa ngày nay',
            date: '2024-09-23',
          },
        ],
      },
    },
  },
  {
    key: 'nang-luong-hai-cam-ket',
    section: 'ngoai-giao-kinh-te',
    topics: ['nang-luong', 'cam-ket'],
    countries: ['VN', 'RU', 'US', 'GB'],
    authors: ['mau', 'gia-dinh'],
    daysAgo: 17,
    time: '06:45',
    genre: 'analysis',
    related: ['ra-soat-cam-ket-hang-quy'],
    pictures: {
      picture: {
        scene: 'wind-farm',
        variant: 1,
        light: 'dusk',
        alt: { vi: 'Hàng tua-bin gió ngoài khơi trong ánh chiều' },
        caption: { vi: 'Dự án năng lượng sống lâu hơn nhiều nhiệm kỳ. Tranh minh họa.' },
      },
    },
    editions: {
      vi: {
        headline: 'Hai cam kết năng lượng và bài học: đối tác có thể đổi ý, ta cũng vậy',
        standfirst:
          'Gói hỗ trợ chuyển đổi năng lượng năm 2022 mất một bên góp vốn; dự án điện hạt nhân từng hủy nay làm lại. Hai hồ sơ cho thấy vì sao cần theo dõi cam kết theo dòng thời gian dài.',
        body: [
          h2('Gói 15,5 tỷ USD'),
          p(
            'Ngày 14/12/2022, Việt Nam và Nhóm Đối tác quốc tế thỏa thuận lập Đối tác Chuyển đổi năng lượng công bằng (JETP), với khoản huy động ban đầu 15,5 tỷ USD trong ba đến năm năm, một nửa là cam kết công và một nửa là vốn tư nhân được vận động. Đi kèm là các đích: phát thải ngành điện đạt đỉnh 170 triệu tấn vào năm 2030, công suất than không quá 30,2 GW, điện tái tạo ít nhất 47%.',
          ),
          p(
            'Tháng 3/2025, hãng Reuters dẫn nhiều nguồn tin cho biết Hoa Kỳ rút khỏi cơ chế này. Lãnh đạo Ngân hàng Đầu tư châu Âu khi thăm Việt Nam cùng tháng nói tác động không lớn vì các đối tác khác có thể bù. Con số 15,5 tỷ vì thế nên được dẫn kèm ngày: đó là con số của lúc ký.',
          ),
          h2('Nhà máy hủy rồi làm lại'),
          p(
            'Việt Nam dừng dự án điện hạt nhân Ninh Thuận năm 2016 và nối lại từ cuối năm 2024. Cuối tháng 12/2025, phía Nga nói dự thảo hiệp định mới cho nhà máy Ninh Thuận 1 đã thống nhất 98%. Ngày 26/1/2026, phía Việt Nam cho biết đã cơ bản thống nhất toàn bộ dự thảo. Cả hai câu đều nói về _dự thảo_.',
          ),
          table('Bốn cách một cam kết đổi trạng thái', [
            ['Chuyển động', 'Ví dụ trong bài'],
            ['Một bên rời đi, các bên khác ở lại', 'JETP, 2025'],
            ['Dừng theo quyết định trong nước', 'Ninh Thuận, 2016'],
            ['Mở lại với văn bản mới', 'Ninh Thuận 1, từ cuối năm 2024'],
            ['Mục tiêu giữ, nguồn tiền đổi', 'Các đích năm 2030 của JETP'],
          ]),
          p(
            'Người làm dự án ở địa phương rút ra một điều giản dị: hợp đồng dựa vào một gói vốn quốc tế cần điều khoản cho trường hợp gói ấy nhỏ lại. Người theo dõi chính sách thì cần một cuốn sổ không xóa dòng cũ.',
          ),
          p('Các diễn biến sau những ngày ghi ở nguồn không được đưa vào bài.'),
        ],
        sources: [
          {
            label: 'International agreement to support Vietnam’s climate and energy goals',
            url: 'https://niuenews1.com/international-agreement-to-support-vietnams-ambitious-climate-and-energy-goals/',
            publisher: 'niuenews1.com, đăng lại thông cáo',
          },
          {
            label: 'US withdrawing from plan to help major polluters move from coal',
            url: 'https://www.devdiscourse.com/article/headlines/3286985-rpt-exclusive-us-withdrawing-from-plan-to-help-major-polluters-move-from-coal-sources-say',
            publisher: 'Reuters, qua Devdiscourse',
            date: '2025-03-05',
          },
          {
            label: 'Không lo khoảng trống khi Mỹ rút khỏi JETP',
            url: 'https://vrviet.vn/en/khong-lo-khoang-trong-khi-my-rut-khoi-hop-tac-chuyen-doi-nang-luong-jetp',
            publisher: 'vrviet.vn',
          },
          nuclear,
          nuclearRestart,
          tass,
        ],
      },
    },
  },
  {
    key: 'thuong-mai-so-nguoi-ban-nho',
    section: 'ngoai-giao-kinh-te',
    topics: ['thuong-mai-so'],
    countries: ['VN', 'PH', 'SG'],
    authors: ['gia-dinh'],
    daysAgo: 23,
    time: '10:30',
    genre: 'explainer',
    pictures: {
      picture: {
        scene: 'phone-call',
        variant: 7,
        light: 'day',
        alt: { vi: 'Người bán hàng xem đơn đặt trên điện thoại' },
        caption: { vi: 'Đơn hàng vượt biên giới nhanh hơn chứng từ. Tranh minh họa.' },
      },
    },
    editions: {
      vi: {
        headline: 'ASEAN xong đàm phán kinh tế số: người bán nhỏ được gì, chờ gì?',
        standfirst:
          'Hiệp định khung về kinh tế số của ASEAN kết thúc đàm phán cuối tháng 5/2026, còn Luật Thương mại điện tử của Việt Nam có hiệu lực từ 1/7/2026. Hai văn bản, hai tầng nghĩa vụ khác nhau.',
        body: [
          p(
            'Tuyên bố ngày 30/5/2026 của các quan chức kinh tế cấp cao ASEAN cho biết đàm phán Hiệp định khung về kinh tế số (DEFA) đã hoàn tất. Cuộc thương lượng mở từ tháng 9/2023 và đạt “kết thúc cơ bản” ngày 24/10/2025. Sau đàm phán còn rà soát pháp lý, ký và phê chuẩn; cho tới lúc ấy, quy tắc mới chưa áp dụng cho ai.',
          ),
          h2('Tầng khu vực'),
          p(
            'DEFA bao gồm thương mại không giấy, thanh toán số, dữ liệu, thương mại điện tử và an ninh mạng. Người bán một đơn 20 USD sang nước láng giềng quan tâm ba điều: hóa đơn điện tử có được bên kia nhận không, tiền về bằng cách nào và khi khách đòi trả thì theo luật nước nào.',
          ),
          h2('Tầng trong nước'),
          p(
            'Luật Thương mại điện tử gồm 7 chương, 41 điều, được Quốc hội thông qua ngày 10/12/2025. Luật phân biệt bốn loại nền tảng, quy định về bán hàng qua livestream và định danh người bán.',
          ),
          ul(
            'Cửa hàng trên mạng xã hội: xem nền tảng mình dùng thuộc loại nào.',
            'Người livestream thuê: hợp đồng cần ghi ai chịu trách nhiệm về lời quảng cáo.',
            'Bán sang nước khác: giữ bằng chứng giao hàng và điều kiện đổi trả bằng cả hai ngôn ngữ.',
          ),
          p(
            'Con số hay được nhắc, kinh tế số ASEAN tăng lên 2.000 tỷ USD vào năm 2030, là dự báo với giả định DEFA được thực hiện đầy đủ. Nó không nói phần nào thuộc về hộ kinh doanh. Câu trả lời ấy phải đợi văn bản chính thức và biểu cam kết từng nước.',
          ),
        ],
        sources: [
          {
            label: 'ASEAN concludes negotiations for landmark digital economy pact',
            url: 'https://mb.com.ph/2026/05/31/asean-concludes-negotiations-for-landmark-digital-economy-pact',
            publisher: 'Manila Bulletin',
            date: '2026-05-31',
          },
          {
            label: 'Asean slated to sign digital economy agreement in 2026',
            url: 'https://todayheadline.co/asean-slated-to-sign-digital-economy-agreement-in-2026/',
            publisher: 'Today Headline',
          },
          {
            label: 'Công bố lệnh của Chủ tịch nước về Luật Thương mại điện tử',
            url: 'https://vneconomy.vn/cong-bo-lenh-cua-chu-tich-nuoc-ve-luat-thuong-mai-dien-tu.htm',
            publisher: 'VnEconomy',
            date: '2026-01-06',
          },
        ],
      },
    },
  },
  {
    key: 'lich-xuc-tien-dau-tu',
    section: 'ngoai-giao-kinh-te',
    topics: ['hop-tac-dia-phuong', 'hoi-cho'],
    authors: ['mau'],
    daysAgo: 2,
    time: '05:30',
    genre: 'notice',
    pictures: {
      picture: {
        scene: 'city-skyline',
        variant: 12,
        light: 'dawn',
        alt: { vi: 'Đường chân trời thành phố lúc sáng sớm' },
        caption: { vi: 'Lịch gặp nhà đầu tư của ba địa phương hư cấu. Tranh minh họa.' },
      },
    },
    editions: {
      vi: {
        headline: 'Lịch xúc tiến đầu tư hai tháng tới của ba tỉnh hư cấu',
        standfirst:
          'Tỉnh Ví Dụ, tỉnh Thử Nghiệm và thành phố Mẫu gộp lịch để nhà đầu tư không phải chọn giữa các cuộc trùng ngày. Hạn gửi câu hỏi trước là mười ngày làm việc, sau đó không nhận bổ sung.',
        body: [
          table('Các cuộc gặp (sự kiện giả định của bản trình diễn)', [
            ['Sau', 'Nơi', 'Chủ đề', 'Đầu mối'],
            ['2 tuần', 'Thành phố Mẫu', 'Kho lạnh và cảng cạn', 'Trung tâm Xúc tiến Mẫu'],
            ['4 tuần', 'Tỉnh Ví Dụ', 'Đóng gói linh kiện, điện mái nhà xưởng', 'Ban Quản lý khu công nghiệp Ví Dụ'],
            ['6 tuần', 'Tỉnh Thử Nghiệm', 'Chế biến trái cây', 'Sở Công thương Thử Nghiệm'],
            ['8 tuần', 'Trực tuyến', 'Hỏi đáp chung về thủ tục đất đai', 'Cả ba'],
          ]),
          p(
            'Mỗi cuộc kéo dài nửa ngày, tối đa 25 doanh nghiệp. Ban tổ chức gửi trước bảng giá điện, nước, đất và lương theo khu; đại biểu gửi trước câu hỏi. Phần diễn văn được bỏ.',
          ),
          p(
            'Tài liệu có bản tiếng Việt và tiếng Anh. Ai cần ngôn ngữ khác vui lòng báo cùng lúc với câu hỏi. Sau cuộc gặp, biên bản hỏi đáp được đăng trong năm ngày, không ghi tên công ty.',
          ),
        ],
      },
    },
  },
  {
    key: 'so-tay-nhan-va-thung',
    section: 'thuong-vu',
    series: 'so-tay-thuong-vu',
    topics: ['logistics', 'thuy-san'],
    countries: ['VN', 'FR', 'DE'],
    authors: ['ban-thu'],
    daysAgo: 5,
    time: '11:15',
    genre: 'explainer',
    related: ['so-tay-gui-mau'],
    pictures: {
      picture: {
        scene: 'warehouse',
        variant: 4,
        light: 'day',
        alt: {
          vi: 'Thùng hàng dán nhãn trên kệ gỗ trong kho',
          en: 'Labelled cartons on wooden pallets in a warehouse',
          fr: 'Cartons étiquetés sur palettes dans un entrepôt',
        },
        caption: {
          vi: 'Cái kệ gỗ cũng phải có dấu. Tranh minh họa.',
          en: 'The pallet needs its stamp too. Illustration.',
          fr: 'La palette aussi doit porter une marque. Illustration.',
        },
      },
    },
    editions: {
      vi: {
        headline: 'Sổ tay thương vụ: nhãn thực phẩm vào EU và cái kệ gỗ bị quên',
        standfirst:
          'Hai lỗi hay gặp nhất khiến lô hàng nhỏ nằm lại cảng châu Âu không liên quan đến chất lượng: nhãn thiếu một dòng và kệ gỗ không có dấu xử lý. Cả hai sửa được trước khi đóng thùng.',
        body: [
          p(
            'Quy định (EU) số 1169/2011 nói thông tin nào phải có trên thực phẩm đóng gói sẵn. Nhà nhập khẩu thường làm nhãn phụ, nhưng dữ liệu để in phải do nhà sản xuất cung cấp và phải đúng với bản công thức đang chạy.',
          ),
          h2('Mười hai mục của Điều 9, gom thành bốn nhóm'),
          ul(
            '**Là gì:** tên thực phẩm, danh sách thành phần, chất gây dị ứng, lượng của một số thành phần.',
            '**Bao nhiêu, đến khi nào:** khối lượng tịnh, hạn dùng.',
            '**Dùng ra sao, từ đâu:** cách bảo quản, hướng dẫn dùng, nước xuất xứ khi bắt buộc, tên và địa chỉ bên chịu trách nhiệm trong EU.',
            '**Con số:** độ cồn nếu trên 1,2%, bảng dinh dưỡng.',
          ),
          p(
            'Chất gây dị ứng phải được làm nổi bật trong danh sách thành phần, ví dụ in đậm. Phụ lục II liệt kê 14 nhóm, trong đó có giáp xác, cá, lạc, đậu nành, vừng. Nước chấm, bánh tráng mè, chả cá đều rơi vào diện này. Chữ thường (chữ x) cao tối thiểu 1,2 mm; bao bì rất nhỏ được phép 0,9 mm.',
          ),
          h3('Ngôn ngữ'),
          p(
            'Nhãn phải dùng ngôn ngữ mà người mua ở nước bán hàng dễ hiểu. Một nhãn tiếng Anh đi chung cho Pháp, Đức, Ý là chưa đủ; hãy hỏi nhà nhập khẩu danh sách nước sẽ bán.',
          ),
          h2('Kệ, thùng, nêm gỗ'),
          p(
            'Tiêu chuẩn ISPM 15 yêu cầu vật liệu đóng gói bằng gỗ nguyên được xử lý và đóng dấu IPPC. Ván ép và ván sợi không thuộc diện này. Với xử lý nhiệt thông thường, lõi gỗ phải đạt 56 °C liên tục ít nhất 30 phút. Người bốc xếp hay thay một cái kệ gãy bằng kệ cũ không dấu vào phút chót: hãy ghi rõ điều cấm ấy trong hợp đồng bốc xếp.',
          ),
          table('Kiểm tra trong mười phút trước khi khóa container', [
            ['Việc', 'Đạt khi'],
            ['Chụp bốn mặt một thùng bất kỳ', 'Số lô trên thùng khớp trên gói'],
            ['Soi từng kệ', 'Có dấu IPPC, mã nước, mã cơ sở, HT hoặc MB'],
            ['Đọc to dòng dị ứng', 'Khớp công thức tháng này'],
            ['Cân hai gói', 'Không thấp hơn khối lượng ghi'],
          ]),
          p('Ghi chép này do cộng tác viên hư cấu của bản trình diễn soạn từ văn bản gốc; trước khi in nhãn, hãy đưa nhà nhập khẩu duyệt bằng thư.'),
        ],
        sources: [label1169, ippc],
      },
      en: {
        headline: 'Trade office notebook: EU food labels, and the pallet everyone forgets',
        standfirst:
          'Two faults often hold up small food consignments at European ports, and neither has to do with quality: a label short of one line, and a wooden pallet without a treatment mark. Both can be put right beforehand.',
        body: [
          p(
            'Regulation (EU) 1169/2011 lists what must appear on pre-packed food. Importers often add a sticker, but the data must come from the producer and match the recipe now in use.',
          ),
          h2('The particulars, in four groups'),
          ul(
            '**What it is:** name, ingredients, allergens, the quantity of certain ingredients.',
            '**How much, until when:** net quantity and date.',
            '**How to use it, and who answers for it:** storage, instructions, origin where required, the responsible operator in the Union.',
            '**Figures:** alcohol above 1.2 per cent, and the nutrition table.',
          ),
          p(
            'Allergens must stand out in the list of ingredients. Annex II names 14 groups, including crustaceans, fish, peanuts, soya and sesame, so dipping sauces, sesame rice paper and fish cakes are all caught. The x-height of the print is at least 1.2 mm, or 0.9 mm on very small packs. The language must be one easily understood where the goods are sold; English alone will not serve for France, Germany and Italy.',
          ),
          h2('Wood'),
          p(
            'ISPM 15 requires packaging of solid wood to be treated and to bear the IPPC mark. Plywood and fibreboard are outside its scope. Conventional heat treatment means 56 °C at the core for at least 30 continuous minutes. Loaders like to replace a broken pallet with an old unmarked one at the last moment: forbid it in the loading contract.',
          ),
          ol(
            'Photograph four sides of one carton; the lot numbers should agree with the packs.',
            'Look at every pallet for its mark.',
            'Read the allergen line aloud against this month’s recipe.',
            'Weigh two packs.',
          ),
        ],
        sources: [label1169, ippc],
        translators: ['sample'],
      },
      fr: {
        headline: 'Carnet du bureau commercial : étiquettes européennes et palettes oubliées',
        standfirst:
          'Deux défauts retiennent souvent les petits lots alimentaires dans les ports européens, sans rapport avec la qualité : une étiquette incomplète et une palette de bois sans marque de traitement. On peut les corriger avant le départ.',
        body: [
          p(
            'Le règlement (UE) n° 1169/2011 énumère les mentions obligatoires des denrées préemballées. L’importateur ajoute parfois une étiquette, mais les données viennent du producteur et doivent correspondre à la recette en cours.',
          ),
          h2('Quatre familles de mentions'),
          ul(
            '**La nature du produit :** dénomination, ingrédients, allergènes, quantité de certains ingrédients.',
            '**La quantité et la date.**',
            '**L’usage et le responsable :** conservation, mode d’emploi, origine si elle est exigée, exploitant établi dans l’Union.',
            '**Les chiffres :** titre alcoométrique au-delà de 1,2 %, déclaration nutritionnelle.',
          ),
          p(
            'Les allergènes doivent ressortir dans la liste. L’annexe II en compte 14 groupes, dont les crustacés, le poisson, l’arachide, le soja et le sésame. La langue doit être aisément comprise dans le pays de vente : pour la France, une étiquette seulement en anglais ne suffit pas.',
          ),
          h2('Le bois'),
          p(
            'La norme NIMP 15 impose le traitement et le marquage des emballages en bois brut ; le contreplaqué n’est pas visé. Le traitement thermique classique porte le cœur du bois à 56 °C pendant au moins 30 minutes sans interruption. Le remplacement d’une palette cassée par une palette non marquée, au dernier moment, est l’erreur la plus banale : mieux vaut l’interdire par écrit au manutentionnaire.',
          ),
          p('Avant de fermer le conteneur, photographiez un carton, examinez chaque palette et relisez la ligne des allergènes.'),
        ],
        sources: [label1169, ippc],
        translators: ['sample'],
      },
    },
  },
  {
    key: 'so-tay-dang-ky-lenh-280',
    section: 'thuong-vu',
    series: 'so-tay-thuong-vu',
    topics: ['kiem-dich', 'sau-rieng', 'truy-xuat-nguon-goc'],
    countries: ['VN', 'CN'],
    authors: ['ban-thu', 'vi-du'],
    daysAgo: 1,
    time: '07:25',
    genre: 'explainer',
    pictures: {
      picture: {
        scene: 'border-gate',
        variant: 10,
        light: 'dawn',
        alt: { vi: 'Xe hàng chờ trước cửa khẩu buổi sớm', zh: '清晨口岸前等候的货车' },
        caption: { vi: 'Mã đăng ký sai thì xe tới nơi vẫn quay đầu. Tranh minh họa.', zh: '注册信息不符，货到口岸也要掉头。示意图。' },
      },
    },
    editions: {
      vi: {
        headline: 'Sổ tay thương vụ: đăng ký thực phẩm vào Trung Quốc theo Lệnh 280',
        standfirst:
          'Lệnh 280 của Hải quan Trung Quốc thay Lệnh 248 từ ngày 1/6/2026. Đổi địa chỉ, đổi người đại diện hay đổi giấy phép đều có thể làm mã doanh nghiệp bị treo; dưới đây là những chỗ cần soát.',
        body: [
          p(
            'Lệnh 248, áp dụng từ năm 2022, cho nhiều doanh nghiệp tự đăng ký với chu kỳ 5 năm. Lệnh 280 chuyển sang phân loại theo rủi ro: danh mục mặt hàng nào phải qua cơ quan thẩm quyền nước xuất khẩu giới thiệu do phía Trung Quốc công bố. Một hội nghị ngày 13/3/2026 tại Hà Nội cho biết có 2.589 nhóm sản phẩm thuộc danh mục phải đăng ký qua cơ quan thẩm quyền.',
          ),
          h2('Ba thay đổi dễ vấp'),
          ol(
            '**Thay thông tin là phải đăng ký lại.** Theo lệnh cũ chỉ cần thông báo; nay đổi địa chỉ sản xuất, người đại diện theo pháp luật hoặc giấy phép kinh doanh khiến mã bị đình chỉ.',
            '**Thời hạn mã không còn một mức.** Có nhóm hàng được tự động gia hạn, có nhóm không.',
            '**Ngoài danh mục là không thông quan.** Hãy tra mã HS trước khi ký đơn, đừng tra khi xe đã ở bãi.',
          ),
          h2('Khi tên xã, tên tỉnh đã đổi'),
          p(
            'Từ ngày 1/7/2025, Việt Nam có 34 tỉnh, thành phố và bỏ cấp huyện. Doanh nghiệp không dời nhà máy nhưng địa chỉ trên giấy đã khác. Tại hội nghị nói trên, việc này được nêu là vướng mắc. Trong khi chờ hướng dẫn riêng cho từng trường hợp, nên lập một bộ chứng minh:',
          ),
          ul(
            'nghị quyết sắp xếp đơn vị hành chính, bản có dấu;',
            'giấy đăng ký doanh nghiệp trước và sau;',
            'ảnh biển hiệu, tọa độ nhà máy;',
            'bản dịch có tên cũ và tên mới đặt cạnh nhau.',
          ),
          table('Ghép các mã với nhau', [
            ['Mã', 'Ai cấp', 'Phải khớp với'],
            ['Mã doanh nghiệp tại Hải quan Trung Quốc', 'Phía Trung Quốc', 'Nhãn, hợp đồng, giấy kiểm dịch'],
            ['Mã vùng trồng', 'Cơ quan Việt Nam, phía Trung Quốc chấp thuận', 'Nhật ký vườn, phiếu nhập kho'],
            ['Mã cơ sở đóng gói', 'Như trên', 'Thùng hàng'],
          ]),
          p('Bài viết dựa trên các bản tin đã dẫn, không phải toàn văn Lệnh. Trước khi nộp, xin đối chiếu với hướng dẫn của cơ quan chuyên ngành.'),
        ],
        sources: [order280, order280sps, order280meeting, provinces, localLaw],
      },
      zh: {
        headline: '商务处手册：按第280号令办理输华食品企业注册',
        standfirst:
          '中国海关总署第280号令自2026年6月1日起取代第248号令。企业更改地址、法定代表人或营业执照，注册编号都可能被暂停。本文列出越南出口企业应当逐项核对的内容。',
        body: [
          p(
            '第248号令自2022年起实施，不少企业可自行注册，有效期五年。第280号令改为按风险分类：哪些产品须经出口国主管部门推荐，由中方公布目录。2026年3月13日在河内举行的会议称，有2589类产品须经主管部门注册。',
          ),
          h2('三处容易出错'),
          ol(
            '信息变更须重新注册。过去只需通报，如今更改生产地址、法定代表人或执照，编号会被暂停。',
            '有效期不再统一，部分产品可自动延期。',
            '目录之外的产品不予通关，签约前应先查商品编码。',
          ),
          h2('行政区划调整之后'),
          p('自2025年7月1日起，越南设34个省市，并取消县级。工厂没有搬迁，文件上的地址却变了，上述会议把这一点列为难题。建议准备以下材料：'),
          ul('行政区划调整决议；', '变更前后的企业登记证；', '工厂坐标与招牌照片；', '新旧地名对照的译文。'),
          p(
            '企业编号、种植区编号和包装厂编号应与标签、合同、检疫证书及果园记录一致。任何一处不符，货车都可能在口岸被退回。本文依据新闻报道写成，并非法令全文，申报前请以主管部门的指南为准。',
          ),
        ],
        sources: [order280, order280sps, order280meeting, provinces, localLaw],
        translators: ['sample'],
      },
    },
  },
  {
    key: 'so-tay-gui-mau',
    section: 'thuong-vu',
    series: 'so-tay-thuong-vu',
    topics: ['logistics', 'ca-phe'],
    authors: ['ban-thu'],
    daysAgo: 14,
    time: '14:00',
    genre: 'feature',
    pictures: {
      picture: {
        scene: 'coffee',
        variant: 6,
        light: 'day',
        alt: { vi: 'Các túi cà phê mẫu đánh số trên bàn nếm' },
        caption: { vi: 'Mẫu không có số là mẫu bỏ đi. Tranh minh họa.' },
      },
      picture2: {
        scene: 'lab',
        variant: 3,
        light: 'day',
        alt: { vi: 'Bàn thử nghiệm với cân và ống nghiệm' },
        caption: { vi: 'Giữ lại một phần mẫu ở nhà. Tranh minh họa.' },
      },
    },
    editions: {
      vi: {
        headline: 'Sổ tay thương vụ: gửi 500 gam mẫu mà khỏi mất khách',
        standfirst:
          'Thương vụ Mẫu tại Cộng hòa Giả Định mở 214 gói hàng mẫu trong một năm và ghi lại lý do từng gói bị bỏ qua. Hơn một nửa không tới tay người mua, phần nhiều vì những lỗi chẳng liên quan đến món hàng.',
        dateline: 'Thủ đô Cộng hòa Giả Định',
        body: [
          p(
            'Phòng mẫu của Thương vụ Mẫu là một căn buồng không cửa sổ, ba tầng kệ sắt. Ông Đinh Giả Định Tư, tùy viên hư cấu phụ trách phòng, giữ một cuốn sổ: ngày nhận, ai gửi, mở ra thấy gì, chuyển cho ai, người ta nói sao.',
          ),
          dataTable({
            caption: 'Các gói mẫu đi về đâu (số liệu giả định của bản trình diễn)',
            columns: [
              { label: 'Tình trạng', kind: 'text' },
              { label: 'Số gói', kind: 'number' },
              { label: 'Tỷ lệ', kind: 'percent' },
            ],
            rows: [
              ['Tới nơi tốt, đã chuyển người mua', 97, 45.3],
              ['Không ghi giá và lượng đặt tối thiểu', 41, 19.2],
              ['Hỏng, ẩm, vỡ', 33, 15.4],
              ['Giữ ở hải quan vì khai “quà tặng”', 28, 13.1],
              ['Không biết ai gửi', 15, 7.0],
            ],
          }),
          quote('Tôi từng có một hũ mật ong rất ngon và không bao giờ tìm ra chủ của nó.', {
            who: 'Ông Đinh Giả Định Tư, Thương vụ Mẫu',
            where: 'phòng mẫu',
            when: '{yesterday}',
          }),
          h2('Một gói mẫu tử tế có gì'),
          ol(
            'Thư một trang: tên hàng, mã HS, giá theo điều kiện giao nào, lượng ít nhất, thời gian giao, người trả lời thư.',
            'Hai gói giống nhau, đánh số; gói thứ ba cùng lô giữ ở nhà để đối chiếu khi có tranh cãi.',
            'Hóa đơn chiếu lệ ghi “mẫu, không bán”, kèm một trị giá thực tế. Khai bằng 0 thường gây nghi ngờ.',
            'Giấy kiểm dịch nếu là hạt, quả, gia vị chưa chế biến.',
            'Phiếu phân tích không quá sáu tháng.',
          ),
          figure('picture2'),
          p(
            'Cà phê nhân nên gửi mẫu rang nhạt và mẫu chưa rang. Hàng lạnh đừng gửi theo đường bưu phẩm: hãy chờ hội chợ hoặc chuyến bay có người đi cùng.',
          ),
          p(
            'Sau mười ngày, viết một lá thư hỏi. Sau ba mươi ngày không thấy trả lời, coi như đã xong và gửi cho người khác. Thương vụ chỉ nhắc hộ một lần.',
          ),
        ],
      },
    },
  },
  {
    key: 'so-tay-duoc-tra-tien',
    section: 'thuong-vu',
    series: 'so-tay-thuong-vu',
    topics: ['logistics'],
    authors: ['ban-thu', 'gia-dinh'],
    daysAgo: 20,
    time: '08:50',
    genre: 'explainer',
    related: ['canh-bao-bo-chung-tu'],
    pictures: {
      picture: {
        scene: 'ship',
        variant: 13,
        light: 'dusk',
        alt: { vi: 'Tàu container rời cảng lúc hoàng hôn', en: 'A container ship leaving port at dusk' },
        caption: {
          vi: 'Hàng đi trước, tiền đi sau: khoảng giữa là rủi ro. Tranh minh họa.',
          en: 'Goods first, money later: the risk lies between. Illustration.',
        },
      },
    },
    editions: {
      vi: {
        headline: 'Sổ tay thương vụ: bốn cách nhận tiền và điều mỗi cách không bảo vệ',
        standfirst:
          'Thư tín dụng, nhờ thu, ghi sổ, trả trước: mỗi phương thức chia rủi ro theo một kiểu. Chọn sai thường vì ngại hỏi ngân hàng, không phải vì người mua ép.',
        body: [
          table('Chia rủi ro', [
            ['Phương thức', 'Người bán yên tâm về', 'Người bán vẫn chịu'],
            ['Trả trước', 'Tiền', 'Người mua khó tính hơn, giá thấp hơn'],
            ['Thư tín dụng (L/C)', 'Ngân hàng trả nếu chứng từ hợp lệ', 'Lỗi chứng từ; uy tín ngân hàng phát hành'],
            ['Nhờ thu D/P', 'Giấy tờ chỉ giao khi trả tiền', 'Người mua bỏ hàng; giấy tờ thất lạc'],
            ['Ghi sổ', 'Gần như không gì cả', 'Toàn bộ, trừ phần có bảo hiểm'],
          ]),
          h2('L/C: ngân hàng đọc giấy, không đọc hàng'),
          p(
            'Theo Quy tắc UCP 600, ngân hàng làm việc với chứng từ chứ không với hàng hóa, và có tối đa năm ngày làm việc để kiểm tra bộ chứng từ. Một dấu phẩy lệch trong tên người nhận đủ gây rắc rối. Hãy xin bản nháp L/C, đọc cùng người làm chứng từ, sửa trước khi hàng rời kho.',
          ),
          h2('D/P: ngân hàng không bảo lãnh'),
          p(
            'Nhờ thu theo URC 522 dùng ngân hàng như người chuyển giấy. Nếu người mua không đến trả, hàng nằm cảng, phí lưu bãi chạy từng ngày và người bán phải tìm khách khác ở nơi xa. Cần xác minh ngân hàng nhờ thu _bằng kênh của ngân hàng mình_, không theo địa chỉ người mua đưa.',
          ),
          h2('Điều kiện giao hàng đi cùng'),
          p(
            'Incoterms 2020 có 11 điều kiện. Với hàng container, người bán nhỏ quen dùng FOB; FCA thường hợp hơn, vì rủi ro chuyển sang người mua ngay khi giao hàng cho người chuyên chở, và có cách để vẫn lấy được vận đơn đã xếp hàng lên tàu.',
          ),
          h3('Bốn câu hỏi gửi ngân hàng trước khi ký'),
          ul(
            'Ngân hàng phía bên kia có quan hệ đại lý với ngân hàng mình không?',
            'Có nhận xác nhận L/C không, phí bao nhiêu?',
            'Nếu chứng từ thất lạc, quy trình là gì?',
            'Bảo hiểm tín dụng xuất khẩu có nhận người mua này không?',
          ),
          p('Không có cách nào an toàn tuyệt đối. Cách rẻ nhất vẫn là bán lô đầu nhỏ tới mức mất được.'),
        ],
        sources: [icc],
      },
      en: {
        headline: 'Trade office notebook: four ways to be paid, and what each leaves uncovered',
        standfirst:
          'Prepayment, letter of credit, collection, open account: each divides the risk differently. Exporters who choose badly have usually not been bullied by the buyer; they were too shy to ask their bank.',
        body: [
          table('Who carries what', [
            ['Method', 'The seller is safe from', 'The seller still bears'],
            ['Prepayment', 'Non-payment', 'A choosier buyer and a lower price'],
            ['Letter of credit', 'Refusal, if the papers comply', 'Errors in the papers; the issuing bank'],
            ['Documents against payment', 'Release of papers without money', 'A buyer who walks away; papers lost'],
            ['Open account', 'Almost nothing', 'Everything not insured'],
          ]),
          h2('Banks read papers, not goods'),
          p(
            'Under UCP 600 banks deal with documents, and have at most five banking days to examine a presentation. A misplaced comma in the consignee’s name can be trouble. Ask for a draft of the credit, read it beside the person who will prepare the papers, and have it amended before the goods leave the warehouse.',
          ),
          h2('Collection is not a guarantee'),
          p(
            'Under URC 522 a bank is a courier with instructions. If the buyer does not come, the cargo waits, storage runs by the day, and the seller must find another customer far from home. Verify the collecting bank through your own bank’s channels, never at an address the buyer supplies.',
          ),
          p(
            'Terms of delivery matter too. Incoterms 2020 has 11 rules. For containers FCA often suits a small seller better than FOB, because risk passes when the box is handed to the carrier, and there is a way to obtain an on-board bill of lading.',
          ),
          ul(
            'Is the other bank a correspondent of ours?',
            'Would you confirm the credit, and at what price?',
            'What happens if the papers are lost?',
            'Will an export-credit insurer accept this buyer?',
          ),
          p('Nothing is perfectly safe. The cheapest protection is a first shipment small enough to lose.'),
        ],
        sources: [icc],
        translators: ['sample'],
      },
    },
  },
  {
    key: 'canh-bao-bo-chung-tu',
    section: 'thuong-vu',
    topics: ['logistics'],
    countries: ['VN', 'IT'],
    authors: ['ban-thu'],
    daysAgo: 2,
    time: '09:35',
    genre: 'news',
    related: ['so-tay-duoc-tra-tien'],
    correction: {
      hoursLater: 5,
      wrong: {
        vi: 'Bản đầu ghi Thương vụ Mẫu nhận 9 đơn báo.',
        en: 'The first version said the office had received nine reports.',
        es: 'La primera versión hablaba de nueve avisos.',
      },
      right: {
        vi: 'Số đúng là 7 đơn báo, trong đó 2 đơn đến sau khi hàng đã đi.',
        en: 'The correct figure is seven, two of them sent after the goods had left.',
        es: 'La cifra correcta es siete; dos llegaron cuando la mercancía ya había salido.',
      },
    },
    pictures: {
      picture: {
        scene: 'port',
        variant: 15,
        light: 'night',
        alt: {
          vi: 'Bãi container ban đêm với một chiếc đèn đơn độc',
          en: 'A container yard at night under a single lamp',
          es: 'Un patio de contenedores de noche bajo una sola farola',
        },
        caption: {
          vi: 'Ai giữ vận đơn gốc, người đó lấy được hàng. Tranh minh họa.',
          en: 'Whoever holds the original bill of lading can take the cargo. Illustration.',
          es: 'Quien tiene el conocimiento original puede retirar la carga. Ilustración.',
        },
      },
    },
    editions: {
      vi: {
        headline: '“Ngân hàng của chúng tôi vừa đổi địa chỉ”: bảy đơn báo, một kịch bản',
        standfirst:
          'Thương vụ Mẫu tại Vương quốc Minh Họa, một cơ quan hư cấu, báo động về nhóm người mua giả tìm cách lấy bộ chứng từ gốc. Kịch bản giống những vụ đã có thật và có thể nhận ra sớm.',
        body: [
          p(
            'Trong ba tháng, Thương vụ Mẫu nhận bảy đơn báo của doanh nghiệp hư cấu về cùng một lối làm: người mua mới đặt nhiều container, không mặc cả, trả đặt cọc nhỏ rồi gửi thư báo ngân hàng nhận nhờ thu “vừa đổi địa chỉ”. Hai đơn đến khi hàng đã ở trên biển.',
          ),
          quote('Người mua thật cãi nhau với bạn từng xu. Người mua giả chỉ hỏi bao giờ có vận đơn.', {
            who: 'Bà Phan Thị Minh Họa Ba, trưởng Thương vụ Mẫu',
            where: 'thư gửi doanh nghiệp',
            when: '{day}',
          }),
          h2('Chuyện thật năm 2022'),
          p(
            'Tháng 3/2022, các nhà xuất khẩu hạt điều Việt Nam mất quyền kiểm soát 36 bộ chứng từ gốc trong một hợp đồng gần 100 container sang Ý, thanh toán theo D/P, ký qua môi giới. Nhờ báo sớm, hiệp hội ngành, cơ quan đại diện, luật sư và hãng tàu cùng chặn; đến tháng 8 năm ấy, hiệp hội cho biết không container nào rơi vào tay nhóm lừa đảo. Sau vụ này vẫn có cảnh báo mới về người mua dùng địa chỉ giả.',
          ),
          h2('Sáu dấu hiệu'),
          ul(
            'Đơn lớn bất thường ở thị trường trước nay mua ít.',
            'Môi giới giục giao, né gọi hình.',
            'Tên miền thư khác website một chữ cái.',
            'Đổi ngân hàng sau khi ký.',
            'Đề nghị gửi chứng từ theo hãng chuyển phát do họ chỉ định.',
            'Xin ảnh chụp vận đơn với số theo dõi bưu gửi.',
          ),
          h2('Nếu đã lỡ'),
          ol(
            'Gọi hãng tàu, yêu cầu bằng văn bản không giao hàng.',
            'Báo ngân hàng của mình và ngân hàng nhờ thu trong ngày.',
            'Báo thương vụ và cảnh sát sở tại qua luật sư có ủy quyền.',
            'Giữ nguyên thư điện tử, cả phần tiêu đề kỹ thuật.',
          ),
        ],
        sources: [cashew, cashewLaw, italyWarning],
      },
      en: {
        headline: '“Our bank has just moved”: seven reports, one script',
        standfirst:
          'An invented trade office in the Kingdom of Minh Họa warns of false buyers who are after the original shipping papers. The method resembles real cases, among them one of 2022, and can be recognised early.',
        body: [
          p(
            'In three months the fictitious Mẫu trade office has heard from seven invented firms. A new buyer orders many containers, does not haggle, pays a small deposit, then writes that the collecting bank has changed its address. Two reports came when the goods were already at sea.',
          ),
          quote('A real buyer argues over every cent. A false one asks only when the bill of lading will be ready.', {
            who: 'Phan Thị Minh Họa Ba, head of the office',
            where: 'letter to companies',
            when: '{day}',
          }),
          h2('The real case of 2022'),
          p(
            'In March 2022 Vietnamese cashew exporters lost control of 36 sets of original documents out of a deal for close to 100 containers to Italy, sold through a broker on documents-against-payment terms. Early alarm let the trade association, diplomats, lawyers and shipping lines stop delivery. By August the association said that no container had fallen into the swindlers’ hands.',
          ),
          h2('Warning signs'),
          ul(
            'An unusually large order from a market that buys little.',
            'A broker who hurries you and avoids video calls.',
            'An e-mail domain one letter away from the website.',
            'A new bank after signature.',
            'A courier chosen by the buyer.',
          ),
          h2('If it has happened'),
          ol(
            'Tell the carrier in writing not to release the goods.',
            'Warn both banks the same day.',
            'Inform the trade office and, through a lawyer with authority, the local police.',
            'Keep every e-mail with its headers.',
          ),
        ],
        sources: [cashew, cashewLaw],
        translators: ['sample'],
      },
      es: {
        headline: '«Nuestro banco acaba de mudarse»: siete avisos y un mismo guion',
        standfirst:
          'Una oficina comercial ficticia en el Reino de Minh Họa alerta sobre falsos compradores que buscan los documentos originales de embarque. El método recuerda a casos reales, como el de 2022, y deja señales visibles.',
        body: [
          p(
            'En tres meses, la imaginaria Oficina Comercial Mẫu recibió siete avisos de empresas inventadas. Un comprador nuevo pide muchos contenedores, no regatea, paga un pequeño anticipo y después escribe que el banco encargado del cobro ha cambiado de dirección. Dos avisos llegaron con la carga ya en el mar.',
          ),
          h2('El caso real de 2022'),
          p(
            'En marzo de 2022, exportadores vietnamitas de anacardo perdieron el control de 36 juegos de documentos originales de una operación de casi cien contenedores con destino a Italia, pactada por medio de un intermediario y con cobro contra documentos. La alarma temprana permitió a la asociación del sector, a los diplomáticos, a los abogados y a las navieras frenar la entrega. En agosto la asociación declaró que ningún contenedor había quedado en manos de los estafadores.',
          ),
          h2('Señales de alerta'),
          ul(
            'Un pedido enorme de un mercado que compra poco.',
            'Un intermediario con prisa que evita las videollamadas.',
            'Un dominio de correo con una letra distinta.',
            'Un cambio de banco después de la firma.',
          ),
          h2('Qué hacer'),
          ol(
            'Ordenar por escrito a la naviera que no entregue la carga.',
            'Avisar el mismo día a los dos bancos.',
            'Acudir a la oficina comercial y, mediante abogado, a la policía local.',
            'Conservar los correos completos.',
          ),
        ],
        sources: [cashew, cashewLaw],
        translators: ['sample'],
      },
    },
  },
  {
    key: 'thi-truong-vuong-quoc-minh-hoa',
    section: 'thuong-vu',
    topics: ['gao', 'ca-phe'],
    authors: ['ban-thu'],
    daysAgo: 8,
    time: '13:20',
    genre: 'notice',
    pictures: {
      picture: {
        scene: 'rice-terrace',
        variant: 14,
        light: 'dusk',
        alt: { vi: 'Ruộng bậc thang trong nắng chiều' },
        caption: { vi: 'Gạo thơm được hỏi nhiều, mua ít. Tranh minh họa.' },
      },
    },
    editions: {
      vi: {
        headline: 'Vương quốc Minh Họa: gạo thơm được hỏi nhiều, cà phê hòa tan mới bán chạy',
        standfirst:
          'Bản ghi thị trường tháng này của Thương vụ Mẫu so số lần người mua hỏi với số hợp đồng được ký. Chênh lệch giữa hai cột cho biết nơi nào đáng bỏ thêm tiền xúc tiến.',
        body: [
          dataTable({
            caption: 'Hỏi và mua trong một tháng (số liệu giả định của bản trình diễn)',
            columns: [
              { label: 'Mặt hàng', kind: 'text' },
              { label: 'Lượt hỏi', kind: 'number' },
              { label: 'Hợp đồng', kind: 'number' },
              { label: 'Giá trị', kind: 'number', unit: 'nghìn USD' },
            ],
            rows: [
              ['Gạo thơm', 64, 3, 182.5],
              ['Cà phê hòa tan', 22, 9, 411],
              ['Tôm đông lạnh', 17, 4, 236.4],
              ['Trái cây sấy', 31, 2, 39.8],
            ],
          }),
          p(
            'Với gạo, người mua dừng ở giá: cước từ cảng trung chuyển cao hơn nước bên cạnh khoảng một phần năm. Cà phê hòa tan gói nhỏ không gặp trở ngại ấy vì đi chung container với bánh kẹo.',
          ),
          p(
            'Tuần tới Thương vụ họp trực tuyến với bốn nhà máy rang xay. Các hợp tác xã gạo được khuyên hỏi trước về khả năng ghép tàu, thay vì gửi thêm mẫu. Trái cây sấy vướng chuyện khác: quầy hàng ở đây chuộng gói dưới 40 gam, trong khi máy đóng gói của các cơ sở gửi chào hàng bắt đầu từ 100 gam.',
          ),
        ],
      },
    },
  },
  {
    key: 'thuong-vu-xin-du-lieu',
    section: 'thuong-vu',
    topics: ['hop-tac-dia-phuong', 'truy-xuat-nguon-goc'],
    authors: ['ban-thu', 'mau'],
    daysAgo: 3,
    time: '10:05',
    genre: 'news',
    pictures: {
      picture: {
        scene: 'newsroom',
        variant: 2,
        light: 'night',
        alt: { vi: 'Một người làm việc khuya trước màn hình đầy bảng số', en: 'Someone working late before a screen of tables' },
        caption: {
          vi: 'Lệch sáu múi giờ, thư trả lời phải có sẵn. Tranh minh họa.',
          en: 'Six time zones away, the answer has to be ready. Illustration.',
        },
      },
    },
    editions: {
      vi: {
        headline: 'Một thương vụ viết cho 12 tỉnh: “Xin gửi số liệu, đừng gửi tờ gấp”',
        standfirst:
          'Thương vụ Thử Nghiệm cần bảy cột dữ liệu để trả lời người mua trong một ngày. Sau ba tuần, năm tỉnh gửi đủ, bốn tỉnh gửi tờ quảng cáo, ba tỉnh chưa trả lời. Tất cả đều hư cấu.',
        body: [
          p(
            'Lá thư chỉ có một trang. Thương vụ Thử Nghiệm tại Liên bang Ví Dụ Phương Bắc viết rằng tháng trước họ mất ba khách hàng vì không biết một hợp tác xã còn bao nhiêu tấn hàng đạt chuẩn. Người mua chờ hai ngày rồi mua chỗ khác.',
          ),
          h2('Bảy cột'),
          ol(
            'Mặt hàng và mã HS sáu số.',
            'Sản lượng có thể xuất theo từng tháng.',
            'Quy cách và cỡ lô nhỏ nhất.',
            'Giá tham khảo, kèm ngày.',
            'Chứng nhận đang có, ngày hết hạn.',
            'Mã vùng trồng hoặc mã cơ sở.',
            'Một người trả lời được bằng tiếng Anh, kèm số điện thoại.',
          ),
          dataTable({
            caption: 'Trả lời sau ba tuần (số liệu giả định của bản trình diễn)',
            columns: [
              { label: 'Cách trả lời', kind: 'text' },
              { label: 'Số tỉnh', kind: 'number' },
              { label: 'Tỷ lệ', kind: 'percent' },
            ],
            rows: [
              ['Đủ bảy cột', 5, 41.7],
              ['Tờ gấp, phim giới thiệu', 4, 33.3],
              ['Chưa trả lời', 3, 25],
            ],
          }),
          quote('Chúng tôi có con số ấy, nhưng nằm ở bốn phòng khác nhau, và mỗi phòng đếm từ một ngày khác nhau.', {
            who: 'Ông Trịnh Văn Thử Chín, Sở Công thương Thử Nghiệm',
            where: 'trao đổi qua điện thoại',
            when: '{yesterday}',
          }),
          h2('Ngại lộ thông tin'),
          p(
            'Hai hợp tác xã không muốn tỉnh gửi giá và sản lượng ra ngoài, sợ thương lái biết. Thương vụ đề nghị chia hai mức: bảng chung ghi khoảng sản lượng và không ghi giá; bảng riêng chỉ mở cho người mua đã được xác minh. Cách này chưa được thử.',
          ),
          p(
            'Ba tỉnh im lặng được gọi điện. Một nơi vừa nhập hai sở và thất lạc thư, một nơi chờ chữ ký, nơi còn lại xin mẫu bảng và nhận được ngay tối ấy.',
          ),
          p('Tỉnh Ví Dụ, một trong năm nơi trả lời đủ, cập nhật vào thứ tư hằng tuần và ghi rõ ô nào là ước tính.'),
        ],
      },
      en: {
        headline: 'A trade office to 12 provinces: “Send figures, not leaflets”',
        standfirst:
          'The invented Thử Nghiệm trade office wants seven columns of data so that it can answer buyers within a day. Three weeks on, five provinces have replied in full, four have sent brochures and three nothing.',
        body: [
          p(
            'The letter fills one page. The office, in the Northern Example Federation, says it lost three customers last month because nobody could say how many tonnes a co-operative still had that met the standard. The buyers waited two days and went elsewhere. Offices, provinces and people in this story are fictitious.',
          ),
          h2('What it asks for'),
          ol(
            'Product and six-digit HS code.',
            'Exportable volume, by month.',
            'Specification and smallest lot.',
            'An indicative price, dated.',
            'Certificates held, and when they lapse.',
            'Growing-area or plant codes.',
            'One person who can answer in English, with a telephone number.',
          ),
          quote('We do have the figure. It sits in four different divisions, and each counts from a different day.', {
            who: 'Trịnh Văn Thử Chín, Thử Nghiệm department of industry and trade',
            where: 'by telephone',
            when: '{yesterday}',
          }),
          h2('A fear of telling too much'),
          p(
            'Two co-operatives object to prices and volumes leaving the province, lest local traders learn them. The office proposes two levels: a shared table with ranges and no prices, and a private one opened only to buyers who have been verified. It has not been tried.',
          ),
          p(
            'The three silent provinces were telephoned. One had merged two departments and lost the letter; another was waiting for a signature; the third asked for a template, which was sent the same evening.',
          ),
          p('Ví Dụ province, among the five, updates its sheet every week and marks which cells are estimates.'),
        ],
        translators: ['sample'],
      },
    },
  },
  {
    key: 'hoi-cho-sau-ba-ngay',
    section: 'thuong-vu',
    topics: ['hoi-cho', 'thuy-san'],
    authors: ['ban-thu'],
    daysAgo: 29,
    time: '17:45',
    genre: 'feature',
    pictures: {
      picture: {
        scene: 'pennants',
        variant: 9,
        light: 'day',
        alt: { vi: 'Dãy cờ nhiều màu trước nhà triển lãm' },
        caption: { vi: 'Gian hàng sáu mét vuông, ba ngày đứng. Tranh minh họa.' },
      },
      picture2: {
        scene: 'airport',
        variant: 5,
        light: 'night',
        alt: { vi: 'Sảnh sân bay vắng lúc khuya với xe đẩy hành lý' },
        caption: { vi: 'Đường về, với một chồng danh thiếp. Tranh minh họa.' },
      },
    },
    editions: {
      vi: {
        headline: 'Hội chợ dài ba ngày, công việc dài chín mươi ngày',
        standfirst:
          'Công ty Nông sản Thử Nghiệm mang về 138 danh thiếp và hai hợp đồng. Nhật ký của người phụ trách gian hàng cho thấy tiền không mất ở quầy mà mất trong ba tháng sau đó.',
        dateline: 'Liên bang Ví Dụ Phương Bắc',
        body: [
          p(
            'Ngày đầu, chị Hà Thị Thử Sáu viết vào sổ: “Đứng sai phía cửa.” Gian sáu mét vuông của Công ty Nông sản Thử Nghiệm quay lưng vào lối chính, vì khi đặt chỗ không ai hỏi sơ đồ. Cả công ty lẫn hội chợ này đều hư cấu; các lỗi thì quen.',
          ),
          h2('Ngày thứ nhất: phát cho hết'),
          p(
            'Bốn trăm gói bánh cá hết trước giờ trưa. Phần lớn vào tay sinh viên. Buổi chiều chỉ còn tờ gấp, đúng lúc người mua của các chuỗi cửa hàng bắt đầu đi vòng.',
          ),
          h2('Ngày thứ hai: hỏi trước khi mời'),
          p(
            'Chị Sáu đổi cách. Ai dừng lại cũng được hỏi ba câu: bán ở đâu, đang mua của ai, cỡ đơn đầu tiên là bao nhiêu. Câu trả lời ghi ngay lên mặt sau danh thiếp, kèm chữ A, B hoặc C.',
          ),
          table('138 danh thiếp đi về đâu (số liệu giả định)', [
            ['Loại', 'Số thẻ', 'Thư gửi trong 48 giờ', 'Còn liên lạc sau 90 ngày'],
            ['A: mua được ngay', '11', '11', '7'],
            ['B: có thể sau một năm', '39', '12', '4'],
            ['C: không mua', '88', '0', '0'],
          ]),
          h2('Ngày thứ ba: hẹn một cuộc gọi'),
          p(
            'Trước khi tháo gian, chị xin mỗi khách loại A một giờ gọi cụ thể trong tuần sau. Bảy người nhận lời. Hai hợp đồng, tổng cộng ba container trong năm đầu, đều từ bảy cuộc gọi ấy.',
          ),
          figure('picture2'),
          h2('Tính lại tiền'),
          p(
            'Chuyến đi tốn 412 triệu đồng, gồm thuê gian, vé, mẫu và phiên dịch. Nếu chỉ đếm danh thiếp, mỗi thẻ tốn gần 3 triệu; nếu đếm người còn trả lời sau ba tháng, mỗi khách tốn hơn 37 triệu. Con số thứ hai khó nghe nhưng giúp quyết định năm sau đi hay thôi.',
          ),
          quote('Đừng hỏi tôi gặp bao nhiêu người. Hỏi tôi còn nói chuyện với bao nhiêu người.', {
            who: 'Chị Hà Thị Thử Sáu, Công ty Nông sản Thử Nghiệm',
          }),
          p('Năm sau công ty sẽ thuê chung gian với hai hợp tác xã, chọn chỗ theo sơ đồ, và để dành một phần ba kinh phí cho việc sau hội chợ.'),
        ],
      },
    },
  },
  {
    key: 'phong-van-tham-tan-mau',
    section: 'thuong-vu',
    topics: ['cam-ket', 'hop-tac-dia-phuong', 'phong-ve-thuong-mai'],
    authors: ['gia-dinh'],
    daysAgo: 37,
    time: '15:10',
    genre: 'interview',
    pictures: {
      picture: {
        scene: 'bridge',
        variant: 7,
        light: 'dawn',
        alt: { vi: 'Cây cầu bắc qua sông trong sương sớm' },
        caption: { vi: '“Việc của tôi là nói không sớm.” Tranh minh họa.' },
      },
    },
    editions: {
      vi: {
        headline: 'Tham tán hư cấu: “Điều có ích nhất tôi làm là nói không thật sớm”',
        standfirst:
          'Bà Đặng Thử Nghiệm Một, nhân vật do tòa soạn dựng lên, trả lời về một ngày ở thương vụ: ai viết thư, câu nào không trả lời được và vì sao một vụ kiện chống bán phá giá bắt đầu từ bảng giá.',
        body: [
          p(
            'Cuộc phỏng vấn này là hư cấu. Nhân vật, cơ quan và các con số do bản trình diễn đặt ra để minh họa công việc của một phòng thương mại ở nước ngoài.',
          ),
          h2('Một ngày bà nhận bao nhiêu thư?'),
          p(
            'Chừng bốn mươi. Một nửa hỏi “bên đó có mua tôm không”. Tôi trả lời được, nhưng câu trả lời chẳng giúp ai: nước nào cũng mua tôm. Thư hay là thư hỏi “tôm thẻ cỡ 31–40, bỏ đầu, đông rời, ai đang nhập và thuế bao nhiêu”. Thư ấy tôi trả lời trong ngày.',
          ),
          h2('Còn điều gì thương vụ không làm được?'),
          p(
            'Chúng tôi không đòi nợ thay. Chúng tôi xác minh công ty có thật không, giới thiệu luật sư, gọi điện nhắc. Nhiều người chỉ viết khi hàng đã đi ba tháng. Lúc đó tôi chỉ còn biết chia buồn và cho một danh sách văn phòng luật.',
          ),
          h2('Bà nói “nói không sớm” nghĩa là gì?'),
          p(
            'Có doanh nghiệp định bỏ nửa tỷ đồng cho một cuộc quảng bá. Tôi xem hàng, thấy chỉ tiêu dư lượng vượt mức nước này cho phép. Tôi nói: khoan, về sửa quy trình, mất sáu tháng. Họ giận. Năm sau họ bán được container đầu tiên.',
          ),
          h2('Khi một ngành ở nước sở tại muốn kiện?'),
          p(
            'Dấu hiệu đến trước đơn kiện cả năm. Báo ngành than phiền, nghị sĩ vùng ấy phát biểu, rồi có người hỏi mua báo cáo giá của hàng ta. Theo quy tắc WTO, cơ quan điều tra phải xét phá giá, thiệt hại và mối quan hệ nhân quả. Doanh nghiệp muốn tự bảo vệ cần sổ sách sạch: giá bán trong nước, giá xuất, chi phí từng mã hàng. Không trả lời bảng câu hỏi thì cơ quan điều tra dùng dữ liệu sẵn có, thường bất lợi.',
          ),
          h2('Các tỉnh có thể giúp gì cho bà?'),
          p(
            'Cho tôi một người. Không cần đoàn mười hai người sang ba ngày. Một cán bộ biết vùng mình trồng gì, tháng nào, ai bán được, và nhấc máy khi tôi gọi lúc mười giờ đêm giờ Việt Nam.',
          ),
          h2('Bà đo công việc của mình bằng gì?'),
          p(
            'Trước đây bằng số hội thảo. Tôi đã xin bỏ. Nay chúng tôi ghi ba con số: số thư trả lời trong một ngày làm việc, số doanh nghiệp quay lại hỏi lần hai, số đơn hàng đầu tiên do khách tự báo. Năm ngoái lần lượt là 71%, 58 và 19.',
          ),
          p('Con số thứ ba có thể sai, vì người ta không phải lúc nào cũng nhớ báo. Tôi vẫn ghi, kèm một dấu hỏi.'),
          h2('Việc gì bà chưa giải quyết được?'),
          p(
            'Hàng trả về. Mỗi năm vài lô bị trả vì thiếu một tờ giấy, và chi phí chở về cao hơn giá trị hàng. Chúng tôi thử lập danh sách kho chịu nhận tạm để bổ sung giấy. Mới có một kho đồng ý.',
          ),
          divider(),
          p('_Phần giải thích về điều tra chống bán phá giá dựa trên Hiệp định thực thi Điều VI của GATT 1994._'),
        ],
        sources: [
          {
            label: 'Agreement on Implementation of Article VI of GATT 1994 (Anti-Dumping Agreement)',
            url: 'https://www.wto.org',
            publisher: 'World Trade Organization',
          },
        ],
      },
    },
  },
]
