import { dataTable, divider, figure, h2, h3, knownBox, ol, p, quote, table, ul } from '../../src/newsroom/body.ts'
import type { Source } from '../../src/newsroom/schema.ts'
import type { DemoStory } from '../format.ts'

/** Foreign affairs: how its papers, visits and bodies work. Real law and facts carry their source; the news is of invented countries and offices. */

const treatyLaw: Source = {
  label: 'Luật Điều ước quốc tế, số 108/2016/QH13 (Công báo số 345 + 346)',
  url: 'https://vi.wikisource.org/wiki/Trang:Cong_bao_Chinh_phu_345_346_nam_2016.pdf/2',
  publisher: 'Công báo Chính phủ',
  date: '2016-05-21',
}
const treatyLaw2025: Source = {
  label: 'Quốc hội thông qua Luật sửa đổi, bổ sung một số điều của Luật Điều ước quốc tế',
  url: 'https://www.vietnamplus.vn/quoc-hoi-thong-qua-luat-nghi-quyet-ve-dieu-uoc-quoc-te-va-hoi-nhap-quoc-te-post1082251.vnp',
  publisher: 'VietnamPlus',
  date: '2025-12-10',
}
const agreementLaw: Source = {
  label: 'Luật Thỏa thuận quốc tế, số 70/2020/QH14',
  url: 'https://vanban.chinhphu.vn',
  publisher: 'Cổng Thông tin điện tử Chính phủ',
  date: '2020-11-13',
}
const vienna: Source = {
  label: 'Vienna Convention on the Law of Treaties, 1969',
  url: 'https://legal.un.org',
  publisher: 'United Nations, Office of Legal Affairs',
}
const upr: Source = { label: 'Universal Periodic Review', url: 'https://www.ohchr.org/en/hr-bodies/upr/upr-home', publisher: 'OHCHR' }
const upr2024: Source = {
  label: 'Nhóm làm việc UPR thông qua báo cáo về Việt Nam: 320 khuyến nghị của 133 nước',
  url: 'https://vietnam.vnanet.vn/vietnamese/tin-van/nhom-lam-viec-ve-upr-cua-hoi-dong-nhan-quyen-lhq-thong-qua-bao-cao-quoc-gia-upr-chu-ky-iv-cua-viet-nam-366929.html',
  publisher: 'TTXVN',
}
const uprVov: Source = {
  label: 'Hội đồng Nhân quyền thông qua kết quả UPR chu kỳ IV của Việt Nam: 271 trên 320 khuyến nghị (tiếng Trung)',
  url: 'https://m.vovworld.vn/zh-CN/%E4%BB%8A%E6%97%A5%E7%84%A6%E7%82%B9/%E8%81%94%E5%90%88%E5%9B%BD%E4%BA%BA%E6%9D%83%E7%90%86%E4%BA%8B%E4%BC%9A%E6%89%B9%E5%87%86%E8%B6%8A%E5%8D%97%E7%AC%AC%E5%9B%9B%E8%BD%AE%E6%99%AE%E9%81%8D%E5%AE%9A%E6%9C%9F%E5%AE%A1%E8%AE%AE%E7%BB%93%E6%9E%9C-1331114.vov',
  publisher: 'VOV5',
  date: '2024-09-27',
}
const upr2019: Source = {
  label: 'Báo cáo UPR chu kỳ 3: 291 khuyến nghị của 122 nước',
  url: 'https://thanhnien.vn/thoi-su/lien-hiep-quoc-thong-qua-bao-cao-so-bo-ve-ket-qua-ra-soat-nhan-quyen-cua-vn-1047406.html',
  publisher: 'Thanh Niên',
}
const cyberSigned: Source = {
  label: 'Bế mạc lễ mở ký Công ước Hà Nội: 72 nước ký (bài 2464343)',
  url: 'https://vietnamnet.vn',
  publisher: 'VietNamNet',
}
const cyberClosing: Source = {
  label: 'Hanoi Convention: 72 signatories, closing session',
  url: 'https://www.vietnam.vn/en/cong-uoc-ha-noi-dau-an-lich-su-va-khat-vong-hop-tac-toan-cau',
  publisher: 'Vietnam.vn',
}
const cyberOpening: Source = {
  label: 'UN cybercrime treaty opens for signing in Hanoi',
  url: 'https://www.shafaq.com/en/society/UN-cybercrime-treaty-opens-for-signing-in-Hanoi',
  publisher: 'Shafaq News',
  date: '2025-10-25',
}
const cyberRatify: Source = {
  label: 'Viet Nam calls for early ratification of Ha Noi Convention',
  url: 'https://en.baochinhphu.vn/viet-nam-calls-for-early-ratification-of-ha-noi-convention-11126012815110605.htm',
  publisher: 'Báo Chính phủ',
  date: '2026-01-28',
}
const cyberConcern: Source = {
  label: 'Joint statement of human rights organisations on the signing of the UN Convention on Cybercrime',
  url: 'https://decrimpovertystatus.org/hrds-issue-joint-statement-on-the-signing-of-the-un-convention-on-cybercrime',
  publisher: 'decrimpovertystatus.org',
}
const cyberArticles: Source = {
  label: 'Vì sao các công ước thường mang tên thành phố (9 chương, 71 điều)',
  url: 'https://mail.vietcetera.com/vn/vi-sao-cac-cong-uoc-va-hiep-uoc-hiep-dinh-thuong-mang-ten-thanh-pho',
  publisher: 'Vietcetera',
}
const cyberTreaty: Source = {
  label: 'United Nations Convention against Cybercrime: text and status',
  url: 'https://www.unodc.org',
  publisher: 'UNODC',
}

export const stories: DemoStory[] = [
  {
    key: 'van-kien-goi-ten',
    section: 'doi-ngoai',
    topics: ['cam-ket', 'thong-tin-doi-ngoai'],
    countries: ['VN'],
    authors: ['mau'],
    daysAgo: 5,
    time: '07:45',
    genre: 'explainer',
    related: ['uy-ban-hon-hop'],
    pictures: {
      picture: {
        scene: 'signing-table',
        variant: 13,
        light: 'day',
        alt: { vi: 'Bàn ký với hai tập văn kiện mở và hai cây bút', en: 'A signing table with two open folders and two pens' },
        caption: {
          vi: 'Giá trị của văn kiện nằm ở lời văn, không ở tấm bìa. Tranh minh họa.',
          en: 'What counts is the wording, not the binding. Illustration.',
        },
      },
    },
    editions: {
      vi: {
        headline: 'Hiệp định, bản ghi nhớ, tuyên bố chung: văn kiện nào ràng buộc?',
        standfirst:
          'Sau một chuyến thăm, bản tin thường đếm “hàng chục văn kiện được ký”. Chúng không nặng như nhau. Hai đạo luật của Việt Nam và một công ước quốc tế giúp phân biệt loại nào sinh nghĩa vụ.',
        body: [
          p(
            'Một doanh nghiệp nghe tin hai nước “ký thỏa thuận” về trái cây, gọi ngay cho đại lý vận tải. Ba tháng sau hàng vẫn chưa đi được, vì thứ đã ký là bản ghi nhớ về việc _sẽ_ đàm phán yêu cầu kiểm dịch. Không ai nói dối. Chỉ là cái tên làm người ta hiểu hơn điều văn bản viết.',
          ),
          h2('Hai đạo luật, một đường ranh'),
          p(
            'Luật Điều ước quốc tế năm 2016 gọi là _điều ước_ những thỏa thuận bằng văn bản, ký nhân danh Nhà nước hoặc Chính phủ, làm phát sinh, thay đổi hay chấm dứt quyền và nghĩa vụ của Việt Nam theo luật quốc tế. Tên gọi không quyết định: luật kể cả “bản ghi nhớ” và “công hàm trao đổi” trong danh sách những cái tên có thể mang.',
          ),
          p(
            'Luật Thỏa thuận quốc tế năm 2020 lo phần còn lại: văn bản do bộ, ngành, tỉnh, cơ quan của tổ chức… ký với đối tác nước ngoài trong phạm vi chức năng của mình, và _không_ làm phát sinh nghĩa vụ theo luật quốc tế. Điều 6 luật này cho các văn bản ấy mang tên thỏa thuận, thông cáo, tuyên bố, ý định thư, bản ghi nhớ, chương trình hợp tác…, trừ những tên đặc thù của điều ước là công ước, hiệp ước, định ước, hiệp định.',
          ),
          table('Đọc nhanh một văn kiện', [
            ['Tên thường gặp', 'Ai ký', 'Ràng buộc theo luật quốc tế?', 'Việc còn lại sau khi ký'],
            ['Hiệp ước, công ước, hiệp định', 'Nhà nước, Chính phủ', 'Có', 'Phê chuẩn hoặc phê duyệt nếu cần; thông báo cho nhau; có hiệu lực'],
            ['Nghị định thư', 'Thường là Chính phủ; đôi khi là bộ, ngành', 'Tùy lời văn và người ký', 'Như trên, hoặc có hiệu lực ngay khi ký'],
            ['Bản ghi nhớ', 'Chính phủ, bộ, tỉnh, doanh nghiệp', 'Thường không', 'Lập kế hoạch, ký tiếp văn bản cụ thể'],
            ['Tuyên bố chung', 'Lãnh đạo công bố, có khi không ký', 'Thường không; là cam kết chính trị', 'Theo dõi từng đoạn'],
            ['Hợp đồng giữa doanh nghiệp', 'Hai công ty', 'Không; ràng buộc theo luật hợp đồng', 'Giao hàng, thanh toán'],
          ]),
          h2('Năm chỗ nên nhìn'),
          ol(
            '**Người ký và nhân danh ai.** “Thay mặt Chính phủ” khác “thay mặt Bộ”.',
            '**Động từ.** “Phải”, “cam kết” nặng hơn “sẽ nỗ lực”, “khuyến khích”, “ghi nhận”.',
            '**Điều khoản hiệu lực.** Có ghi ngày, hoặc thủ tục phải xong trước không?',
            '**Câu loại trừ.** Nhiều bản ghi nhớ viết thẳng rằng không tạo quyền và nghĩa vụ pháp lý.',
            '**Cách giải quyết bất đồng.** Có hội đồng trọng tài thì gần như chắc chắn là điều ước.',
          ),
          h2('Phê chuẩn hay phê duyệt'),
          p(
            'Cả hai đều là lời chấp nhận sau cùng của phía Việt Nam. Phê chuẩn thuộc Quốc hội hoặc Chủ tịch nước; phê duyệt thuộc Chính phủ. Luật sửa đổi được Quốc hội thông qua ngày 10/12/2025 đã thay đổi một số bước, trong đó có thời hạn 10 ngày để cơ quan được hỏi ý kiến trả lời.',
          ),
          p(
            'Từ phía quốc tế, Điều 26 Công ước Vienna năm 1969 tóm gọn: điều ước đang có hiệu lực thì ràng buộc các bên và phải được thi hành với thiện chí. Nguyên tắc ấy không bao trùm một tuyên bố chung. Song nói tuyên bố chung “không có giá trị” cũng sai: nó là thứ mà cuộc gặp sau sẽ giở ra, và là cái cớ tốt nhất để hỏi vì sao chưa làm.',
          ),
          p(
            'Vậy nên khi một bản tin viết “đã ký 15 văn kiện”, hãy hỏi thêm: bao nhiêu điều ước, bao nhiêu thỏa thuận, bao nhiêu hợp đồng, và văn bản đọc được ở đâu?',
          ),
        ],
        sources: [
          treatyLaw,
          treatyLaw2025,
          agreementLaw,
          {
            label: 'Tên gọi của thỏa thuận quốc tế (Điều 6)',
            url: 'https://hethongphapluat.com/ten-goi-cua-thoa-thuan-quoc-te.html',
            publisher: 'Hệ thống pháp luật',
          },
          vienna,
        ],
      },
      en: {
        headline: 'Treaty, memorandum, joint statement: which of them binds?',
        standfirst:
          'Reports of a visit like to count the documents signed, but they do not weigh the same. Two Vietnamese statutes and one international convention show how to tell an obligation from an intention.',
        body: [
          p(
            'A fruit exporter hears that two governments have “signed an agreement” and telephones a freight forwarder. Three months later nothing has moved: the document was a memorandum about opening talks on plant-health rules. Nobody lied. The title simply promised more than the text.',
          ),
          h2('Two laws and the line between them'),
          p(
            'Viet Nam’s Law on Treaties of 2016 covers written agreements concluded in the name of the State or the Government that create, change or end rights and duties under international law. The name is not decisive; a “memorandum” can be a treaty.',
          ),
          p(
            'The Law on International Agreements of 2020 covers the rest: papers that ministries, provinces and other bodies sign within their own powers, without creating obligations under international law.',
          ),
          table('A document at a glance', [
            ['Usual name', 'Signed by', 'Binding in international law?', 'What remains to be done'],
            ['Treaty, convention, agreement', 'State or Government', 'Yes', 'Ratification or approval where required; entry into force'],
            ['Protocol', 'Government, sometimes a ministry', 'Depends on wording and signatory', 'As above, or effective on signature'],
            ['Memorandum', 'Governments, ministries, provinces, firms', 'Usually not', 'A plan, then more specific papers'],
            [
              'Joint statement',
              'Issued by leaders, often unsigned',
              'Usually not; a political commitment',
              'Following it up, paragraph by paragraph',
            ],
          ]),
          h2('Five places to look'),
          ol(
            '**On whose behalf?** A government, or one of its ministries.',
            '**The verb.** “Shall” outweighs “will endeavour to”.',
            '**Entry into force.** A date, or a procedure to be completed first.',
            '**The disclaimer.** Many memoranda say they create no legal obligation.',
            '**Disputes.** An arbitration clause almost always means a treaty.',
          ),
          p(
            'Article 26 of the Vienna Convention of 1969 says treaties in force bind the parties and must be performed in good faith. That does not reach joint statements. Yet a statement is not worthless: it is the paper the next meeting will open with, and the best excuse for asking why something has not been done.',
          ),
        ],
        sources: [treatyLaw, treatyLaw2025, agreementLaw, vienna],
        translators: ['sample'],
      },
    },
  },
  {
    key: 'cac-muc-doi-tac',
    section: 'doi-ngoai',
    topics: ['cam-ket', 'thong-tin-doi-ngoai'],
    countries: ['VN', 'US', 'JP', 'KR'],
    authors: ['mau'],
    daysAgo: 11,
    time: '20:15',
    genre: 'explainer',
    related: ['van-kien-goi-ten'],
    pictures: {
      picture: {
        scene: 'pennants',
        variant: 5,
        light: 'day',
        alt: { vi: 'Những lá cờ đuôi nheo nhiều màu treo trước một tòa nhà' },
        caption: { vi: 'Tên gọi quan hệ là một tín hiệu, không phải bảng điểm. Tranh minh họa.' },
      },
    },
    editions: {
      vi: {
        headline: '“Toàn diện” rồi “chiến lược”: đọc thang bậc quan hệ đối tác ra sao',
        standfirst:
          'Tên gọi quan hệ giữa Việt Nam và một nước có thể đổi sau một chuyến thăm. Nó cho biết phạm vi và tần suất đối thoại, nhưng không nói hàng hóa sẽ đi nhanh hơn bao nhiêu.',
        body: [
          p(
            'Trong cách dùng của Việt Nam có ba bậc thường gặp: đối tác toàn diện, đối tác chiến lược, đối tác chiến lược toàn diện. Không có văn bản quốc tế nào định nghĩa các tên gọi này; mỗi cặp nước tự đặt và tự ghi nội dung trong tuyên bố của mình.',
          ),
          h2('Hai chữ, hai ý'),
          ul(
            '**Toàn diện** nói về bề rộng: hợp tác trải trên nhiều lĩnh vực, từ giáo dục đến quốc phòng.',
            '**Chiến lược** nói về chiều sâu và thời gian: lợi ích dài hạn, cơ chế đối thoại cấp cao đều đặn.',
          ),
          p(
            'Ghép cả hai là bậc cao nhất đang dùng. Đôi khi còn có phần đuôi riêng, như “sâu rộng” hay “vì hòa bình và thịnh vượng”, phản ánh điều hai bên muốn nhấn.',
          ),
          table('Vài lần đổi tên quan hệ', [
            ['Đối tác', 'Trước đó', 'Đối tác chiến lược toàn diện từ'],
            ['Hàn Quốc', 'Đối tác chiến lược (2009)', '12/2022'],
            ['Hoa Kỳ', 'Đối tác toàn diện (7/2013)', '9/2023'],
            ['Nhật Bản', 'Đối tác chiến lược sâu rộng (3/2014)', '11/2023'],
          ]),
          p('Dòng thứ hai cho thấy thang này không phải bậc thềm bắt buộc: có quan hệ đi thẳng từ “toàn diện” lên bậc cao nhất.'),
          h2('Tên gọi không làm gì'),
          p(
            'Nâng cấp không tự giảm một dòng thuế, không cấp một thị thực, không mở cửa cho một loại trái cây. Những việc đó cần hiệp định, nghị định thư, quyết định hành chính. Thứ mà tên gọi thường mang lại là lịch họp: ủy ban hỗn hợp, đối thoại thứ trưởng, nhóm công tác. Doanh nghiệp có vướng mắc kỹ thuật nhờ vậy có nơi để đưa lên bàn.',
          ),
          p(
            'Có một phép thử khá tốt cho mọi lần nâng cấp: mười hai tháng sau, cuộc họp nào đã diễn ra, văn bản nào đã có hiệu lực, và rào cản nào từng được nêu tên nay đã bớt.',
          ),
        ],
        sources: [
          {
            label: 'Tuyên bố chung về nâng cấp quan hệ với Hàn Quốc, Hoa Kỳ, Nhật Bản',
            url: 'https://www.mofa.gov.vn',
            publisher: 'Bộ Ngoại giao Việt Nam',
          },
          { label: 'Toàn văn các tuyên bố chung', url: 'https://baochinhphu.vn', publisher: 'Báo Chính phủ' },
        ],
      },
    },
  },
  {
    key: 'nhat-ky-le-tan',
    section: 'doi-ngoai',
    topics: ['thong-tin-doi-ngoai'],
    authors: ['vi-du'],
    daysAgo: 2,
    time: '11:30',
    genre: 'feature',
    related: ['dien-dam-doc-gi'],
    pictures: {
      picture: {
        scene: 'airport',
        variant: 16,
        light: 'dawn',
        alt: { vi: 'Sân bay buổi sớm, thảm trải ra đến chân cầu thang máy bay' },
        caption: { vi: 'Mười phút trên sân đỗ, hai mươi ngày chuẩn bị. Tranh minh họa.' },
      },
      picture2: {
        scene: 'conference-hall',
        variant: 19,
        light: 'day',
        alt: { vi: 'Hội trường trống, bàn kê chữ nhật, bảng tên chưa đặt' },
        caption: { vi: 'Phòng họp trước giờ đặt bảng tên. Tranh minh họa.' },
      },
    },
    editions: {
      vi: {
        headline: 'Nhật ký hai mươi ngày của một phòng lễ tân',
        standfirst:
          'Một chuyến thăm bắt đầu từ chiếc ghế, cánh cửa và thực đơn không có đậu phộng. Phòng Lễ tân tỉnh Ví Dụ, một đơn vị hư cấu, cho xem sổ làm việc, kể cả những trang bị gạch.',
        dateline: 'Phường Giả Định (tỉnh Ví Dụ)',
        body: [
          p(
            'Phòng có năm người, một điện thoại bàn và một tấm bảng trắng ghi số ngày còn lại. Khách là đoàn của tỉnh kết nghĩa thuộc Liên bang Ví Dụ Phương Bắc, hai mươi mốt người, ở lại ba ngày. Dưới đây là sổ của trưởng phòng, bà Lưu Thị Mẫu Chín, đã bỏ số điện thoại và giữ nguyên sự bực mình.',
          ),
          h3('Còn 20 ngày'),
          p(
            'Công hàm đề nghị đến. Hai trang, trong đó một trang rưỡi là mong muốn. Tôi gạch chân ba thứ làm được ngay và khoanh năm thứ phải hỏi. Thứ khó nhất: đoàn muốn thăm nhà máy vào đúng ngày nhà máy bảo trì.',
          ),
          h3('Còn 17 ngày'),
          p(
            'Họp sáu cơ quan. Công an giao thông muốn lộ trình ngắn, báo đài muốn lộ trình đẹp. Lấy lộ trình ngắn. Chốt nguyên tắc: mọi thay đổi chỉ đi qua một người. Người ấy là tôi, tiếc thay.',
          ),
          h3('Còn 13 ngày'),
          p(
            'Tiền trạm. Đo cửa hội trường: hai cánh mở hết được 1 mét 58, ba người không đi ngang hàng được, mà nghi thức muốn ba người. Phương án: chủ nhà bước trước nửa bước để mời.',
          ),
          figure('picture2'),
          h3('Còn 10 ngày'),
          p(
            'Danh sách đoàn về lần thứ tư. Một vị đổi chức danh, kéo theo đổi chỗ ngồi của bảy người. Thứ tự chỗ không phải chuyện sĩ diện: nó nói ai được quyết và ai trả lời câu hỏi nào. Xếp sai thì người phiên dịch ngồi xa người cần nghe.',
          ),
          h3('Còn 8 ngày'),
          p(
            'Quốc kỳ. Tỷ lệ hai bên khác nhau, đặt cạnh nhau sẽ lệch chiều cao. Đặt may lại cờ bàn theo cùng chiều cao, giữ đúng tỷ lệ từng nước. Quốc thiều: xin bản ghi âm chính thức, không tải trên mạng.',
          ),
          h3('Còn 5 ngày'),
          p(
            'Bếp gửi thực đơn. Hai khách ăn chay, một khách dị ứng đậu phộng, ba khách không dùng rượu. Gạch món gỏi. Quà: bộ ấm gốm nặng 4,2 kg, đoàn đi tiếp hai chặng bay, không ai muốn xách. Đổi sang khăn lụa.',
          ),
          h3('Còn 2 ngày'),
          p('Chạy thử bằng xe rỗng lúc tám giờ sáng. Chậm chín phút vì chợ. Dời giờ đón lên, không dời chợ.'),
          h3('Ngày đầu'),
          p(
            'Máy bay sớm mười một phút. Đội hoa chưa tới. Hai em học sinh được chia hai bó dự phòng để sẵn trong cốp từ tối qua, theo một quy tắc ghi ở bìa sổ: cái gì chỉ có một thì coi như không có.',
          ),
          quote('Làm tốt thì không ai nhớ là có chúng tôi. Đó là thước đo duy nhất.', {
            who: 'Bà Lưu Thị Mẫu Chín, trưởng Phòng Lễ tân tỉnh Ví Dụ',
            where: 'sân bay Giả Định',
          }),
          h3('Sau đó một tuần'),
          p(
            'Họp rút kinh nghiệm, bốn lỗi. Lỗi nặng nhất: biên bản làm việc có hai bản tiếng Việt khác nhau một con số, phải gửi thư xin đổi trang. Từ nay phiên dịch và thư ký đọc to cho nhau nghe trước khi in.',
          ),
          dataTable({
            caption: 'Giờ làm cho một chuyến thăm ba ngày (số liệu giả định của bản trình diễn)',
            columns: [
              { label: 'Việc', kind: 'text' },
              { label: 'Giờ công', kind: 'number', unit: 'giờ' },
            ],
            rows: [
              ['Danh sách, chỗ ngồi, bảng tên', 64],
              ['Lộ trình, xe, an ninh', 58],
              ['Nội dung làm việc, dịch, in', 97],
              ['Ăn ở, y tế, quà', 41],
              ['Báo chí', 23],
            ],
          }),
          p('Tổng cộng 283 giờ. Con số lớn nhất nằm ở dòng nội dung, điều mà ảnh chụp trên báo không bao giờ cho thấy.'),
          divider(),
          p('_Tỉnh, đơn vị và nhân vật là hư cấu; trình tự được viết để giải thích công việc, không mô tả một chuyến thăm nào có thật._'),
        ],
      },
    },
  },
  {
    key: 'dien-dam-doc-gi',
    section: 'doi-ngoai',
    topics: ['thong-tin-doi-ngoai', 'cam-ket'],
    authors: ['mau'],
    daysAgo: 1,
    time: '21:05',
    genre: 'explainer',
    related: ['so-hai-thong-cao'],
    pictures: {
      picture: {
        scene: 'phone-call',
        variant: 2,
        light: 'night',
        alt: { vi: 'Chiếc điện thoại bàn trên bàn làm việc sáng đèn ban đêm', en: 'A desk telephone in a lit office at night' },
        caption: { vi: 'Thông cáo là bản tóm tắt của một phía. Tranh minh họa.', en: 'A read-out is one side’s summary. Illustration.' },
      },
    },
    editions: {
      vi: {
        headline: 'Sau một cuộc điện đàm: thông cáo nói gì, bỏ gì?',
        standfirst:
          'Bốn mươi phút trò chuyện còn lại mười hai dòng. Muốn đọc đúng một bản thông cáo điện đàm, cần biết nó được viết cho ai và những câu nào gần như lần nào cũng có.',
        body: [
          p(
            'Thông cáo sau điện đàm không phải biên bản. Mỗi bên tự viết bản của mình, thường trong vài giờ, và chỉ chịu trách nhiệm về lời của phía mình. Văn phòng báo chí gọi loại bài này bằng tiếng Anh là _read-out_.',
          ),
          p(
            'Lấy một thí dụ do tòa soạn đặt ra: {yesterday}, người đứng đầu chính phủ Cộng hòa Giả Định và Vương quốc Minh Họa điện đàm. Bản của Cộng hòa Giả Định có câu: “Hai bên nhất trí sớm hoàn tất thủ tục để trái cây hai nước tiếp cận thị trường của nhau.”',
          ),
          h2('Bóc một câu'),
          ul(
            '**“Nhất trí”** là của ai? Chỉ một bản viết vậy thì mới là cách hiểu của một phía.',
            '**“Sớm”** không có ngày. Lần sau nếu vẫn “sớm”, nghĩa là chưa nhúc nhích.',
            '**“Thủ tục”** có thể là đánh giá rủi ro, cũng có thể chỉ là xếp lịch họp.',
            '**“Trái cây”** chưa phải một loại quả. Kiểm dịch làm theo từng loại.',
          ),
          h2('Ba chỗ đáng đọc kỹ hơn'),
          p(
            'Một, _thứ tự_: điều nêu đầu tiên thường là điều bên viết muốn người ta nhớ. Hai, _động từ đơn phương_ như “đề nghị”, “bày tỏ quan ngại”: khi không có vế đáp, nhiều khả năng bên kia chưa đồng ý. Ba, _ai gọi ai_, nếu có ghi.',
          ),
          knownBox(
            ['Cuộc điện đàm đã diễn ra, vào ngày nào, giữa ai với ai.', 'Những vấn đề mà bên công bố muốn cho biết là đã nêu.'],
            [
              'Lời nói nguyên văn và giọng điệu.',
              'Điều đã bàn nhưng hai bên thỏa thuận không đưa.',
              'Việc gì đã thành cam kết, trước khi có văn bản hoặc bản của phía kia xác nhận.',
            ],
          ),
          p(
            'Người làm ăn nên làm gì với một bản như thế? Ghi ngày, chép nguyên câu liên quan đến mặt hàng của mình, rồi hỏi cơ quan chuyên môn xem có văn bản đi kèm không. Chưa có thì chưa đổi kế hoạch.',
          ),
        ],
      },
      en: {
        headline: 'What a read-out of a leaders’ call tells you, and what it leaves out',
        standfirst:
          'Forty minutes of talk become twelve lines. To read a call summary properly, it helps to know whom it was written for and which sentences turn up almost every time.',
        body: [
          p('A read-out is not a record. Each side writes its own within hours and answers only for its own words.'),
          p(
            'Take an example made up by this newsroom. On {yesterday} the heads of government of the Republic of Giả Định and the Kingdom of Minh Họa spoke by telephone. The Giả Định text says: “The two sides agreed to complete procedures soon so that fruit from each country may enter the other’s market.”',
          ),
          h2('One sentence, taken apart'),
          ul(
            '**“Agreed”**: according to whom? If only one text says so, it is one side’s understanding.',
            '**“Soon”** carries no date. If the next call also says “soon”, nothing has moved.',
            '**“Procedures”** may mean a risk assessment, or merely finding a day to meet.',
            '**“Fruit”** is not a product. Plant-health clearance goes species by species.',
          ),
          h2('Three things worth a second look'),
          p(
            'The order: what comes first is usually what the author wants remembered. One-sided verbs such as “proposed” or “expressed concern”: with no reply recorded, the other side has probably not consented. And who telephoned whom, if the text says.',
          ),
          knownBox(
            ['That the call took place, when, and between whom.', 'Which subjects the publishing side wishes to be seen to have raised.'],
            [
              'The actual words and the tone.',
              'Anything both sides chose to keep back.',
              'What has become a commitment, until a document or the other side’s text confirms it.',
            ],
          ),
          p(
            'For a business the sensible response is modest: note the date, copy the sentence about your product, and ask the responsible agency whether a document goes with it. Until it does, leave the plan as it is.',
          ),
        ],
        translators: ['sample'],
      },
    },
  },
  {
    key: 'hdnq-chu-ky-bao-cao',
    section: 'doi-ngoai',
    topics: ['cam-ket', 'thong-tin-doi-ngoai'],
    countries: ['VN', 'CH'],
    authors: ['mau', 'thu'],
    daysAgo: 19,
    time: '15:00',
    genre: 'explainer',
    pictures: {
      picture: {
        scene: 'conference-hall',
        variant: 27,
        light: 'day',
        alt: {
          vi: 'Phòng họp lớn hình vòng cung, các hàng ghế đều nhau',
          en: 'A large curved meeting room with even rows of seats',
          fr: 'Une grande salle de réunion en arc de cercle',
        },
        caption: {
          vi: 'Ba tiếng rưỡi cho mỗi nước. Tranh minh họa.',
          en: 'Three and a half hours for each country. Illustration.',
          fr: 'Trois heures et demie par pays. Illustration.',
        },
      },
    },
    editions: {
      vi: {
        headline: 'Rà soát nhân quyền phổ quát: một chu kỳ gần năm năm diễn ra thế nào',
        standfirst:
          'Mọi nước thành viên Liên hợp quốc đều lần lượt ngồi vào ghế được rà soát. Bài viết theo một chu kỳ từ ba tập hồ sơ, ba giờ rưỡi đối thoại đến danh sách khuyến nghị, và chỉ ra chỗ dễ đọc nhầm.',
        body: [
          p(
            'Hội đồng Nhân quyền có 47 thành viên, họp ở Geneva. Cơ chế Rà soát định kỳ phổ quát (UPR) của Hội đồng không phải tòa án: các nước hỏi và khuyến nghị lẫn nhau, nước nhỏ cũng được hỏi nước lớn. Chu kỳ thứ tư bắt đầu từ cuối năm 2022.',
          ),
          h2('Ba tập hồ sơ'),
          ul(
            '**Báo cáo quốc gia** do nước được rà soát soạn.',
            '**Bản tổng hợp** các tài liệu của cơ quan Liên hợp quốc, do Văn phòng Cao ủy Nhân quyền lập.',
            '**Bản tóm tắt** ý kiến của các bên khác: tổ chức phi chính phủ, cơ quan nhân quyền quốc gia, học giả.',
          ),
          h2('Trình tự'),
          ol(
            'Đối thoại ba giờ rưỡi trong Nhóm làm việc; nước nào cũng có thể phát biểu.',
            'Ba nước báo cáo viên, gọi là _troika_, cùng ban thư ký lập báo cáo ghi mọi khuyến nghị.',
            'Nước được rà soát trả lời: chấp thuận hay chỉ ghi nhận từng khuyến nghị.',
            'Hội đồng thông qua kết quả ở phiên toàn thể, trong khoảng một giờ.',
            'Thực hiện, và nếu muốn thì nộp báo cáo giữa kỳ.',
          ),
          table('Hai chu kỳ gần đây của Việt Nam', [
            ['Chu kỳ', 'Đối thoại', 'Số nước khuyến nghị', 'Khuyến nghị', 'Chấp thuận'],
            ['Thứ ba', '22/1/2019', '122', '291', '—'],
            ['Thứ tư', '7/5/2024', '133', '320', '271 (84,7%)'],
          ]),
          p('Kết quả chu kỳ thứ tư được Hội đồng thông qua ngày 27/9/2024. Ô trống trong bảng là con số bài này chưa kiểm tra được từ nguồn gốc.'),
          h2('Đừng đọc nhầm'),
          p(
            'Tỷ lệ chấp thuận không phải tỷ lệ thực hiện. Hai khuyến nghị cũng không nặng bằng nhau: “tiếp tục nỗ lực” và “sửa điều luật này trước năm sau” được đếm như nhau, mỗi cái một. Vì vậy, các tổ chức theo dõi, trong đó có những tổ chức phê phán Việt Nam, thường tranh luận về nội dung của phần được ghi nhận hơn là về con số.',
          ),
          p('UPR cũng khác báo cáo trước các ủy ban công ước. Ở đó, chuyên gia độc lập xét nghĩa vụ của riêng những nước đã gia nhập từng công ước.'),
        ],
        sources: [upr, upr2024, uprVov, upr2019],
      },
      en: {
        headline: 'How a country is reviewed at the UN Human Rights Council',
        standfirst:
          'Every member of the United Nations takes its turn. This guide follows one Universal Periodic Review from three sets of papers to a list of recommendations, and points out the figure most often misread.',
        body: [
          p(
            'The Human Rights Council has 47 members and sits in Geneva. Its Universal Periodic Review (UPR) is not a court: states question and advise one another, small ones included. The fourth cycle opened late in 2022.',
          ),
          h2('Three sets of papers'),
          ul(
            'A **national report** by the state under review.',
            'A **compilation** of UN documents, prepared by the High Commissioner’s office.',
            'A **summary** of what others have sent in: NGOs, national institutions, scholars.',
          ),
          h2('The order of events'),
          ol(
            'A dialogue of three and a half hours, open to every state.',
            'A report listing all recommendations, drawn up with three rapporteur states, the _troika_.',
            'The state’s answer to each: accepted, or merely noted.',
            'Adoption by the Council in plenary.',
            'Implementation and, for those willing, a mid-term report.',
          ),
          table('Viet Nam’s last two reviews', [
            ['Cycle', 'Dialogue', 'Recommending states', 'Recommendations', 'Accepted'],
            ['Third', '22 January 2019', '122', '291', '—'],
            ['Fourth', '7 May 2024', '133', '320', '271 (84.7%)'],
          ]),
          p('The fourth outcome was adopted on 27 September 2024. The blank is a figure we could not check at source.'),
          h2('The misreading'),
          p(
            'A rate of acceptance is not a rate of implementation. Nor are recommendations equal: “continue efforts” and “amend this law by next year” each count as one. That is why monitoring groups, including those critical of Viet Nam, argue about what was merely noted more than about the total.',
          ),
          p('The UPR is also distinct from the treaty committees, where independent experts examine only the states that joined each convention.'),
        ],
        sources: [upr, upr2024, uprVov, upr2019],
        translators: ['sample'],
      },
      fr: {
        headline: 'Conseil des droits de l’homme : comment un pays est examiné',
        standfirst:
          'Tous les membres de l’ONU y passent à leur tour. De trois dossiers à une liste de recommandations, voici le déroulement de l’Examen périodique universel et l’erreur de lecture la plus fréquente.',
        body: [
          p(
            'Le Conseil, qui siège à Genève, compte 47 membres. Son Examen périodique universel n’est pas un tribunal : les États s’interrogent entre eux et se font des recommandations. Le quatrième cycle a commencé fin 2022.',
          ),
          p(
            'Trois documents servent de base : le rapport de l’État examiné, une compilation de textes des Nations unies et un résumé des contributions des ONG, des institutions nationales et des chercheurs.',
          ),
          ol(
            'Un dialogue de trois heures et demie, ouvert à tous les États.',
            'Un rapport établi avec trois États rapporteurs, la « troïka ».',
            'La réponse de l’État : recommandation acceptée ou simplement notée.',
            'L’adoption en séance plénière, puis la mise en œuvre.',
          ),
          p(
            'Le Vietnam a été examiné le 7 mai 2024. Il a reçu 320 recommandations de 133 pays et en a accepté 271, soit 84,7 % ; le résultat a été adopté le 27 septembre 2024.',
          ),
          h2('À ne pas confondre'),
          p(
            'Accepter n’est pas appliquer. Toutes les recommandations ne se valent pas non plus : « poursuivre les efforts » compte pour une, comme « modifier telle loi ». C’est pourquoi les organisations qui suivent ce dossier, y compris celles qui critiquent le Vietnam, discutent surtout de ce qui a été seulement noté.',
          ),
        ],
        sources: [upr, upr2024, uprVov],
        translators: ['sample'],
      },
    },
  },
  {
    key: 'cong-uoc-ha-noi',
    section: 'doi-ngoai',
    topics: ['cam-ket', 'thuong-mai-so'],
    countries: ['VN'],
    authors: ['vi-du', 'mau'],
    daysAgo: 29,
    time: '08:30',
    genre: 'explainer',
    related: ['van-kien-goi-ten'],
    pictures: {
      picture: {
        scene: 'signing-table',
        variant: 22,
        light: 'day',
        alt: {
          vi: 'Bàn ký dài, nhiều ghế trống, các tập văn kiện xếp thẳng hàng',
          en: 'A long signing table with empty chairs and folders in line',
          zh: '长长的签字桌，空椅与文件夹整齐排列',
        },
        caption: {
          vi: 'Ký là bước đầu, phê chuẩn mới là bước ràng buộc. Tranh minh họa.',
          en: 'Signing comes first; ratification is what binds. Illustration.',
          zh: '签署只是第一步，批准才产生约束力。示意图。',
        },
      },
    },
    editions: {
      vi: {
        headline: 'Công ước Hà Nội: 72 nước đã ký, bao giờ có hiệu lực?',
        standfirst:
          'Công ước của Liên hợp quốc về chống tội phạm mạng mở ký ngày 25/10/2025. Chữ ký cho biết ai quan tâm; hiệu lực thì chờ đủ 40 văn kiện phê chuẩn. Những điều đã rõ và chưa rõ.',
        body: [
          p(
            'Đại hội đồng Liên hợp quốc thông qua văn bản ngày 24/12/2024, sau gần năm năm thương lượng. Lễ mở ký diễn ra tại Hà Nội trong hai ngày 25 và 26/10/2025, nên công ước thường được gọi theo tên thành phố. Văn bản gồm 9 chương, 71 điều.',
          ),
          h2('Vì sao các bản tin đếm khác nhau'),
          p(
            'Trong hai ngày ấy báo chí đưa những con số không giống nhau: gần 70, 69, rồi 72 khi bế mạc. Không hẳn ai sai. Có nước ký trong phiên ở hội trường chính, có nước ký sau đó; các bản tin chốt số vào những giờ khác nhau. Bài này dùng con số 72 công bố lúc bế mạc.',
          ),
          h2('Ba phần chính'),
          ul(
            '**Tội danh chung**: xâm nhập trái phép, lừa đảo qua mạng, phát tán tài liệu xâm hại trẻ em… để một hành vi bị coi là tội ở cả nước này lẫn nước kia.',
            '**Chứng cứ điện tử**: lưu giữ nhanh, chuyển giao giữa các nước.',
            '**Đầu mối 24/7**: mỗi nước có một nơi nhận yêu cầu khẩn vào bất cứ giờ nào.',
          ),
          p(
            'Với một công ty bị mã hóa dữ liệu đòi tiền chuộc, điều đáng kể nhất là tốc độ: nhật ký máy chủ ở nước ngoài có thể bị xóa trong vài tuần, còn một ủy thác tư pháp thông thường lâu hơn thế nhiều.',
          ),
          h2('Lời khen, lời ngại'),
          p(
            'Bên ủng hộ xem đây là khuôn khổ toàn cầu đầu tiên cho việc truy cứu loại tội phạm này. Một số tổ chức nhân quyền cảnh báo rằng định nghĩa rộng có thể bị dùng để giám sát và hạn chế tự do trên mạng. Tác động thật sẽ tùy luật của từng nước và cách từng nước dùng quyền từ chối yêu cầu hợp tác.',
          ),
          knownBox(
            [
              '72 nước ký tính đến lúc bế mạc lễ mở ký.',
              'Có hiệu lực 90 ngày sau khi văn kiện phê chuẩn thứ 40 được nộp lưu chiểu.',
              'Tháng 1/2026, Việt Nam kêu gọi các nước sớm phê chuẩn; ủy ban soạn quy tắc thủ tục đã họp phiên đầu.',
            ],
            [
              'Số nước đã phê chuẩn vào ngày bạn đọc bài này: xin xem Bộ sưu tập điều ước của Liên hợp quốc.',
              'Thời điểm có hiệu lực.',
              'Các nước sẽ áp dụng những biện pháp bảo vệ quyền con người trong công ước đến đâu.',
            ],
          ),
        ],
        sources: [
          cyberSigned,
          cyberClosing,
          cyberOpening,
          cyberRatify,
          cyberConcern,
          cyberArticles,
          {
            label: 'Hanoi hosts high-level talks on global cybercrime cooperation',
            url: 'https://vir.com.vn/hanoi-hosts-high-level-talks-on-global-cybercrime-cooperation-139450.html',
            publisher: 'Vietnam Investment Review',
          },
          cyberTreaty,
        ],
      },
      en: {
        headline: 'The Hanoi Convention: 72 signatures, and a wait for 40 ratifications',
        standfirst:
          'The UN treaty against cybercrime opened for signature in Hanoi on 25 October 2025. Signing shows interest; only ratification binds. What is settled, what is disputed and where to check.',
        body: [
          p(
            'The General Assembly adopted the text on 24 December 2024 after nearly five years of negotiation. It was opened for signature in Hanoi on 25 and 26 October 2025, hence the name by which it is usually known, and has 71 articles in nine chapters.',
          ),
          h2('Why the counts differ'),
          p(
            'Reports during those two days gave nearly 70 signatories, then 69, and finally 72. None need be wrong. Some delegations signed in the main hall and others afterwards, and newsrooms closed their counts at different hours. We use the closing figure, 72.',
          ),
          h2('What it does'),
          ul(
            'sets out **common offences**, so that an act is a crime at both ends of a request;',
            'provides for **electronic evidence** to be preserved quickly and handed over;',
            'creates a network of **contact points** staffed day and night.',
          ),
          p(
            'For a firm whose files are held to ransom, speed is what matters: server logs abroad may be gone in weeks, and ordinary judicial assistance takes longer.',
          ),
          h2('Praise and worry'),
          p(
            'Supporters call it the first global framework for prosecuting these crimes. Some rights groups have warned that broad definitions could serve surveillance and curb freedom online. Much will depend on national law and on how states use their right to refuse a request.',
          ),
          knownBox(
            [
              '72 signatories at the close of the ceremony.',
              'Entry into force 90 days after the fortieth ratification.',
              'In January 2026 Viet Nam urged early ratification.',
            ],
            [
              'How many states have ratified by the day you read this: see the UN Treaty Collection.',
              'The date of entry into force.',
              'How far the treaty’s human-rights safeguards will be applied.',
            ],
          ),
        ],
        sources: [cyberSigned, cyberClosing, cyberOpening, cyberRatify, cyberConcern, cyberArticles, cyberTreaty],
        translators: ['sample'],
      },
      zh: {
        headline: '《河内公约》：72国签署之后，何时生效？',
        standfirst:
          '《联合国打击网络犯罪公约》2025年10月25日在河内开放签署。签署表明意愿，批准才产生约束力，公约须有40份批准书方可生效。本文梳理已经明确的内容、仍有争议的问题以及查询最新批准情况的途径。',
        body: [
          p(
            '联合国大会2024年12月24日通过公约文本，此前谈判历时近五年。开放签署仪式2025年10月25日至26日在河内举行，公约因此常称《河内公约》，共9章71条。',
          ),
          p(
            '两天里媒体报道的签署国数目不断变化：先是近70个，后为69个，闭幕时为72个。有的代表团在主会场签署，有的随后补签，各家统计的截止时间也不一样。本文采用闭幕时公布的72国。',
          ),
          h2('三项主要内容'),
          ul('统一罪名，使同一行为在请求国和被请求国都构成犯罪；', '快速保存并移交电子证据；', '各国设立全天候联络点，随时受理紧急请求。'),
          p('对数据遭勒索软件加密的企业来说，关键是速度：境外服务器日志可能几周内就被清除，普通司法协助所需时间更长。'),
          h2('支持与担忧'),
          p(
            '支持者认为，这是追究此类犯罪的首个全球框架。一些人权组织则警告，宽泛的定义可能被用于监控并限制网络自由。实际影响取决于各国法律以及各国如何行使拒绝协助的权利。',
          ),
          knownBox(
            ['闭幕时有72国签署。', '第40份批准书交存90天后生效。', '2026年1月，越南呼吁各国尽早批准。'],
            ['读者阅读本文时的批准国数目，请查联合国条约集。', '具体生效日期。'],
          ),
        ],
        sources: [cyberSigned, cyberClosing, cyberOpening, cyberRatify, cyberConcern, cyberArticles, cyberTreaty],
        translators: ['sample'],
      },
    },
  },
  {
    key: 'so-hai-thong-cao',
    section: 'doi-ngoai',
    topics: ['thong-tin-doi-ngoai'],
    authors: ['mau'],
    daysAgo: 8,
    time: '13:25',
    genre: 'analysis',
    related: ['dien-dam-doc-gi'],
    correction: {
      hoursLater: 20,
      wrong: { vi: 'Bản đăng đầu ghi thông cáo của Vương quốc Minh Họa dài 24 dòng.' },
      right: { vi: 'Thông cáo ấy dài 14 dòng; bản của Cộng hòa Giả Định mới là 24 dòng.' },
    },
    pictures: {
      picture: {
        scene: 'newsroom',
        variant: 9,
        light: 'day',
        alt: { vi: 'Bàn biên tập với hai màn hình đặt cạnh nhau' },
        caption: { vi: 'Đặt hai bản cạnh nhau, đọc từng dòng. Tranh minh họa.' },
      },
    },
    editions: {
      vi: {
        headline: 'Một cuộc gặp, hai thông cáo: bảy dòng không khớp',
        standfirst:
          'Cộng hòa Giả Định và Vương quốc Minh Họa, hai nước hư cấu, kể lại cùng một buổi làm việc theo hai cách. Đặt hai bản cạnh nhau thì thấy việc nào đã chốt, việc nào mới là mong muốn.',
        body: [
          p(
            'Cuộc gặp kéo dài hai giờ tại thủ đô Minh Họa. Bản của Cộng hòa Giả Định dài 24 dòng và ra trước sáu tiếng; bản của nước chủ nhà chỉ có 14 dòng. Biên tập viên của chúng tôi đánh số từng ý rồi nối lại. Mười một ý khớp, bảy ý không.',
          ),
          table('Bảy chỗ lệch', [
            ['Vấn đề', 'Cộng hòa Giả Định viết', 'Vương quốc Minh Họa viết', 'Cách đọc thận trọng'],
            ['Nhập khẩu quả mẫu', '“nhất trí mở cửa trong năm”', '“sẽ xem xét hồ sơ”', 'Chưa chốt'],
            ['Cầu biên giới', '“khởi công quý tới”', 'không nhắc', 'Chưa rõ vốn'],
            ['Lao động thời vụ', 'không nhắc', '“đề nghị kiểm soát chặt”', 'Một bên than phiền'],
            ['Tín dụng', '“200 triệu đồng mẫu”', '“một khoản tín dụng”', 'Số chưa được xác nhận'],
            ['Học bổng', '“tăng gấp đôi”', '“duy trì và mở rộng”', 'Sẽ tăng, không rõ bao nhiêu'],
            ['Vùng nước giáp ranh', '“trao đổi thẳng thắn”', '“trao đổi”', 'Còn bất đồng'],
            ['Chuyến thăm đáp lễ', '“đã nhận lời”', '“cảm ơn lời mời”', 'Chưa có ngày'],
          ]),
          h2('Không phải dòng lệch nào cũng là chuyện lớn'),
          p(
            'Ba dòng có lẽ chỉ là chuyện chữ nghĩa. “Mở cửa” trong tiếng Minh Họa vừa là cho nhập, vừa là bắt đầu xét. “Đã nhận lời” và “cảm ơn lời mời” là hai phép lịch sự của hai thứ tiếng. Dòng học bổng lệch vì một bên đếm cả suất tự túc.',
          ),
          p(
            'Bốn dòng còn lại đáng hỏi. Chúng tôi đã gửi câu hỏi tới cả hai văn phòng. Đến lúc lên trang, một nơi trả lời rằng “văn bản nói đủ rồi”, nơi kia chưa đáp.',
          ),
          h2('Làm lại phép này ở nhà'),
          ol(
            'Lưu cả hai bản ngay ngày đầu, vì trang mạng có thể bị sửa.',
            'Tách mỗi ý thành một dòng, ghi ai làm, làm gì, bao giờ.',
            'Chỉ coi là đã thống nhất khi cả hai bản cùng nói, cùng mức.',
            'Sau ba tháng, mở lại.',
          ),
          p('_Hai quốc gia và các trích dẫn trong bảng là sản phẩm của bản trình diễn._'),
        ],
      },
    },
  },
  {
    key: 'uy-ban-hon-hop',
    section: 'doi-ngoai',
    topics: ['cam-ket', 'phong-ve-thuong-mai'],
    authors: ['vi-du'],
    daysAgo: 38,
    time: '10:05',
    genre: 'explainer',
    related: ['van-kien-goi-ten'],
    updated: { hoursLater: 26, note: { vi: 'Bổ sung bảng theo dõi sau khi ban thư ký gửi bản đã duyệt.' } },
    pictures: {
      picture: {
        scene: 'conference-hall',
        variant: 33,
        light: 'dusk',
        alt: { vi: 'Hai đoàn ngồi đối diện qua chiếc bàn dài, cuối ngày' },
        caption: { vi: 'Cuộc họp quyết định ở phần phụ lục. Tranh minh họa.' },
      },
    },
    editions: {
      vi: {
        headline: 'Ủy ban hỗn hợp làm gì giữa hai kỳ họp?',
        standfirst:
          'Hai ngày họp mỗi hai năm chỉ là phần nổi. Nhìn vào Ủy ban hỗn hợp giữa Cộng hòa Giả Định và Liên bang Ví Dụ Phương Bắc, một cơ chế hư cấu, để hiểu vì sao có việc xong, có việc cứ “ghi nhận” mãi.',
        body: [
          p(
            'Hầu hết hiệp định thương mại hay hợp tác kinh tế đều lập một ủy ban hỗn hợp. Người ngoài chỉ thấy nó khi có ảnh hai trưởng đoàn bắt tay. Phần lớn công việc diễn ra trước đó, trong các nhóm kỹ thuật và qua thư điện tử.',
          ),
          h2('Vòng đời của một vướng mắc'),
          ol(
            'Doanh nghiệp hoặc thương vụ gửi vấn đề, kèm chứng từ. Không chứng từ thì vấn đề không vào được danh sách.',
            'Ban thư ký hai bên trao đổi chương trình trước 60 ngày, bỏ những việc đã có nơi khác xử lý.',
            'Nhóm kỹ thuật họp trực tuyến, thu hẹp bất đồng.',
            'Phiên toàn thể chốt lời văn: ai, làm gì, trước ngày nào.',
            'Biên bản được ký; danh mục việc chuyển cho từng cơ quan.',
          ),
          p(
            'Bước thứ tư quyết định. “Hai bên ghi nhận” nghĩa là dừng ở đó. “Hai bên giao nhóm công tác báo cáo trước kỳ họp sau” nghĩa là còn sống.',
          ),
          dataTable({
            caption: 'Việc giao tại kỳ họp trước, sau 24 tháng (số liệu giả định của bản trình diễn)',
            columns: [
              { label: 'Nhóm', kind: 'text' },
              { label: 'Đã giao', kind: 'number', unit: 'việc' },
              { label: 'Xong', kind: 'number', unit: 'việc' },
              { label: 'Đang làm', kind: 'number', unit: 'việc' },
              { label: 'Dừng', kind: 'number', unit: 'việc' },
            ],
            rows: [
              ['Hải quan, vận tải', 9, 6, 2, 1],
              ['Nông sản, kiểm dịch', 12, 3, 7, 2],
              ['Đầu tư', 7, 2, 1, 4],
              ['Giáo dục, lao động', 6, 4, 2, 0],
            ],
          }),
          p(
            'Ba mươi tư việc, xong mười lăm. Nhóm nông sản chậm vì mỗi việc phải qua đánh giá rủi ro; nhóm đầu tư dừng nhiều vì lời giao quá chung, như “tạo thuận lợi cho nhà đầu tư”.',
          ),
          quote('Có ngày, có tên thì người ta làm. Có “tăng cường” thì người ta họp.', {
            who: 'Ông Vũ Đình Giả Định Tám, thư ký ủy ban phía Cộng hòa Giả Định',
            where: 'trả lời qua thư',
          }),
          p(
            'Doanh nghiệp nhỏ muốn đưa việc vào danh sách nên viết gọn trong một trang: mặt hàng và mã HS, lô hàng cụ thể, điều khoản bị vướng, đề nghị gì. Một lô hàng có thật thuyết phục hơn mười trang nhận định.',
          ),
        ],
      },
    },
  },
  {
    key: 'ban-doc-hoi-doi-ngoai',
    section: 'doi-ngoai',
    topics: ['thong-tin-doi-ngoai', 'cam-ket'],
    authors: ['vi-du'],
    daysAgo: 0,
    time: '05:45',
    genre: 'notice',
    related: ['van-kien-goi-ten', 'cac-muc-doi-tac'],
    pictures: {
      picture: {
        scene: 'newsroom',
        variant: 18,
        light: 'dawn',
        alt: { vi: 'Chồng thư bạn đọc trên bàn tòa soạn lúc sáng sớm' },
        caption: { vi: 'Thư bạn đọc đầu ngày. Tranh minh họa.' },
      },
    },
    editions: {
      vi: {
        headline: 'Bạn đọc hỏi: “Tuyên bố nói sẽ miễn thị thực, tôi mua vé được chưa?”',
        standfirst:
          'Ba câu hỏi trong tuần về lời hứa trong tuyên bố chung, quyền gặp lãnh sự khi bị tạm giữ ở nước ngoài và nơi đọc toàn văn điều ước. Người gửi đã được đổi tên.',
        body: [
          p('**Chị Mẫu Thị Hai (tỉnh Ví Dụ): tuyên bố chung viết “hướng tới miễn thị thực”. Tôi đặt vé được chưa?**'),
          p(
            'Chưa. “Hướng tới” là ý định. Chỉ khi hiệp định hoặc quyết định miễn thị thực có hiệu lực, cửa khẩu mới áp dụng. Hãy xem trang của cơ quan đại diện nước đến, và in lại trang ấy trước ngày đi.',
          ),
          p('**Anh Thử Văn Ba (đang lao động ở Vương quốc Minh Họa): nếu bị tạm giữ, tôi có được báo cho lãnh sự không?**'),
          p(
            'Điều 36 Công ước Vienna về quan hệ lãnh sự năm 1963 quy định: nếu người bị giữ yêu cầu, nhà chức trách sở tại phải báo ngay cho cơ quan lãnh sự và phải cho người ấy biết quyền này. Lãnh sự được thăm, trao đổi thư, giúp tìm luật sư; lãnh sự không thể ra lệnh thả.',
          ),
          p('**Ông Giả Định Bốn: đọc toàn văn điều ước ở đâu?**'),
          p(
            'Điều ước có hiệu lực với Việt Nam được đăng Công báo, trừ trường hợp có quyết định hay thỏa thuận không đăng. Với điều ước nhiều bên, Bộ sưu tập điều ước của Liên hợp quốc còn cho biết nước nào đã phê chuẩn.',
          ),
        ],
        sources: [
          {
            label: 'Vienna Convention on Consular Relations, 1963, article 36',
            url: 'https://legal.un.org',
            publisher: 'United Nations, Office of Legal Affairs',
          },
          treatyLaw,
          { label: 'United Nations Treaty Collection', url: 'https://treaties.un.org', publisher: 'United Nations' },
        ],
      },
    },
  },
]
