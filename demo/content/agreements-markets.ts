import { dataTable, figure, h2, knownBox, ol, p, quote, table, ul } from '../../src/newsroom/body.ts'
import type { Language, Source } from '../../src/newsroom/schema.ts'
import type { DemoPicture, DemoStory } from '../format.ts'
import type { SceneName } from '../pictures/scenes.ts'

/** Trade agreements and markets. Real facts carry their source; companies, communes and people who speak are invented, and their names say so. */

const picture = (
  scene: SceneName,
  variant: number,
  light: DemoPicture['light'],
  alt: Partial<Record<Language, string>>,
  caption: Partial<Record<Language, string>>,
): DemoPicture => ({
  scene,
  variant,
  light,
  alt,
  caption,
})

const evfta: Source = {
  label: 'Hiệp định Thương mại tự do Việt Nam – EU, toàn văn kèm Quyết định (EU) 2020/753',
  url: 'https://eur-lex.europa.eu/eli/dec/2020/753/oj',
  publisher: 'EUR-Lex',
  date: '2020-03-30',
}
const evftaEn: Source = { ...evfta, label: 'EU–Viet Nam Free Trade Agreement, text with Council Decision (EU) 2020/753' }
const cptpp: Source = {
  label: 'Văn kiện Hiệp định CPTPP (New Zealand là nước lưu chiểu)',
  url: 'https://www.mfat.govt.nz',
  publisher: 'New Zealand Ministry of Foreign Affairs and Trade',
}
const rcep: Source = {
  label: 'Hiệp định Đối tác Kinh tế Toàn diện Khu vực (RCEP), Chương 3',
  url: 'https://rcepsec.org',
  publisher: 'RCEP Support Unit',
}
const vnaOrigin: Source = {
  label: 'Cơ chế C/O mẫu EUR.1 với lô hàng trên 6.000 euro từ ngày 1/1/2023',
  url: 'https://en.vietnamplus.vn/exporters-advised-to-meet-origin-regulations-to-optimise-evfta-advantages/246090.vnp',
  publisher: 'VietnamPlus',
  date: '2022-12-25',
}
const sps: Source = {
  label: 'WTO: Agreement on the Application of Sanitary and Phytosanitary Measures',
  url: 'https://www.wto.org/english/tratop_e/sps_e/sps_e.htm',
  publisher: 'WTO',
}
const tbt: Source = {
  label: 'WTO: Agreement on Technical Barriers to Trade',
  url: 'https://www.wto.org/english/tratop_e/tbt_e/tbt_e.htm',
  publisher: 'WTO',
}
const antidumping: Source = {
  label: 'WTO: Agreement on Implementation of Article VI of GATT 1994 (Anti-Dumping Agreement)',
  url: 'https://www.wto.org/english/tratop_e/adp_e/adp_e.htm',
  publisher: 'WTO',
}
const vifta: Source = {
  label: 'Một năm thực thi VIFTA, trả lời của Thương vụ Việt Nam tại Israel',
  url: 'https://www.vietnamplus.vn/mot-nam-vifta-nhieu-canh-cua-mo-rong-cho-hang-viet-nam-vao-israel-post1078548.vnp',
  publisher: 'VietnamPlus',
  date: '2025-11-21',
}
const cepa: Source = {
  label: 'Nghiên cứu về xây dựng biểu thuế CEPA Việt Nam – UAE (Đại học Duy Tân)',
  url: 'https://kketoan.duytan.edu.vn/Home/ArticleDetail/vn/132/4703/bai-viet-ths.-nguyen-khanh-thu-hang-xay-dung-bieu-thue-cepa-viet-nam-%E2%80%93-uae-co-hoi-thach-thuc-va-trien-vong',
  publisher: 'Khoa Kế toán, Đại học Duy Tân',
}

export const stories: DemoStory[] = [
  {
    key: 'quy-tac-xuat-xu-de-hieu',
    section: 'hiep-dinh',
    topics: ['quy-tac-xuat-xu', 'evfta', 'cptpp', 'rcep'],
    series: 'hieu-dung-hiep-dinh',
    countries: ['VN'],
    authors: ['gia-dinh'],
    daysAgo: 12,
    time: '07:30',
    genre: 'explainer',
    related: ['eur1-va-rex', 'doc-bieu-thue'],
    pictures: {
      picture: picture(
        'garment',
        3,
        'day',
        { vi: 'Những cuộn vải và dãy máy may trong một xưởng sáng đèn' },
        { vi: 'Vải đến từ đâu thường quan trọng hơn áo may ở đâu. Tranh minh họa.' },
      ),
    },
    editions: {
      vi: {
        headline: 'Chiếc áo “made in Vietnam” chưa chắc đã có xuất xứ Việt Nam',
        standfirst:
          'Nhãn trên cổ áo và xuất xứ theo hiệp định là hai chuyện khác nhau. Bài viết đi qua bốn cách để một món hàng được coi là của Việt Nam, phép cộng gộp giữa các nước và những lỗi hay làm mất ưu đãi.',
        body: [
          p(
            'Một xưởng may mua vải của nước thứ ba, cắt và may tại Việt Nam rồi xuất sang châu Âu. Trên áo ghi “made in Vietnam”, ghi như thế không sai. Nhưng hải quan nước nhập vẫn có thể từ chối mức thuế ưu đãi, vì nhãn hàng nói với người mua, còn xuất xứ nói với biểu thuế.',
          ),
          h2('Bốn con đường'),
          p('Dù câu chữ mỗi hiệp định mỗi khác, cách công nhận xuất xứ quy về bốn nhóm:'),
          table('Bốn cách để hàng có xuất xứ', [
            ['Tiêu chí', 'Hiểu nôm na', 'Hàng thường gặp'],
            ['Thuần túy (WO)', 'Trồng, nuôi, đánh bắt, khai thác trọn vẹn tại một nước', 'Vải thiều, cà phê nhân, cá do tàu trong nước khai thác'],
            ['Chuyển đổi mã (CTC)', 'Nguyên liệu ngoại vào một mã HS, thành phẩm ra mã khác', 'Đồ gỗ, thực phẩm chế biến'],
            ['Hàm lượng giá trị (RVC)', 'Phần giá trị tạo ra trong khu vực đạt ngưỡng', 'Máy móc, điện tử'],
            ['Công đoạn cụ thể', 'Phải làm đúng công đoạn mà hiệp định đòi', 'Dệt may, hóa chất'],
          ]),
          p(
            'Tiêu chí nào áp dụng cho món hàng nào được ghi trong danh mục quy tắc cụ thể, xếp theo mã HS. Không có danh mục ấy trong tay thì mọi phép tính đều là phỏng đoán.',
          ),
          h2('Cùng chiếc áo, ba câu trả lời'),
          ul(
            '**EVFTA**: với phần lớn quần áo dệt thoi, vải phải dệt và áo phải may trong khối. Vải có xuất xứ Hàn Quốc được cộng gộp theo điều kiện của Nghị định thư 1.',
            '**CPTPP**: quy tắc chung là “từ sợi trở đi”. Sợi, vải và may đều nằm trong các nước thành viên, trừ nguyên liệu thuộc danh mục thiếu hụt.',
            '**RCEP**: phần nhiều mặt hàng may mặc chỉ đòi chuyển đổi mã, nên vải mua từ bất kỳ đâu trong hay ngoài khối vẫn có thể đạt.',
          ),
          h2('Thử tính một lần'),
          p(
            'Công ty Nông sản Thử Nghiệm xuất một hộp thực phẩm giá FOB 10 USD, trong đó nguyên liệu không có xuất xứ trị giá 5,4 USD. Theo công thức tính lùi, hàm lượng khu vực bằng (10 − 5,4) ÷ 10, tức 46%. Ngưỡng 40% của RCEP đạt; ngưỡng 50%, nếu hiệp định khác đòi, thì không.[^Số liệu giả định của bản trình diễn. Giá FOB và cách tính trị giá nguyên liệu phải theo định nghĩa của từng hiệp định.]',
          ),
          h2('Mất ưu đãi ở đâu?'),
          ol(
            'Khai một mã HS trên tờ khai xuất, một mã khác trên chứng từ xuất xứ.',
            'Hàng ghé nước thứ ba và bị mở, đóng gói lại mà không có giấy tờ chứng minh nằm dưới sự giám sát của hải quan.',
            'Chỉ làm thao tác đơn giản như dán nhãn, trộn, chia gói rồi coi đó là sản xuất.',
            'Không giữ sổ mua nguyên liệu, để ba năm sau hải quan hỏi lại thì không còn gì đưa ra.',
          ),
          p(
            'Một điều khó nói trước: hải quan nước nhập có quyền xác minh sau thông quan, nên mức thuế đã được hưởng vẫn có thể bị truy lại. Chi phí lưu hồ sơ vì thế là một phần của giá vốn.',
          ),
        ],
        sources: [evfta, cptpp, rcep],
      },
    },
  },
  {
    key: 'eur1-va-rex',
    section: 'hiep-dinh',
    topics: ['quy-tac-xuat-xu', 'evfta'],
    series: 'hieu-dung-hiep-dinh',
    countries: ['VN'],
    authors: ['gia-dinh'],
    daysAgo: 5,
    time: '08:10',
    genre: 'explainer',
    related: ['quy-tac-xuat-xu-de-hieu'],
    pictures: {
      picture: picture(
        'signing-table',
        6,
        'day',
        {
          vi: 'Bàn giấy với tờ chứng từ, con dấu và chiếc bút',
          en: 'A desk with a form, a stamp and a pen',
          fr: 'Un bureau avec un formulaire, un tampon et un stylo',
        },
        {
          vi: 'Con dấu của cơ quan hay lời khai của người bán? Tranh minh họa.',
          en: 'An authority’s stamp or a seller’s word? Illustration.',
          fr: 'Le tampon d’une autorité ou la parole du vendeur ? Illustration.',
        },
      ),
    },
    editions: {
      vi: {
        headline: 'EUR.1 và REX: ai được tự nói hàng mình từ đâu ra?',
        standfirst:
          'Cùng một hiệp định, nhà xuất khẩu châu Âu tự khai xuất xứ còn nhà xuất khẩu Việt Nam thường phải xin giấy. Ranh giới 6.000 euro nằm ở đâu, và chữ REX hay bị hiểu lầm ra sao?',
        body: [
          p(
            'Muốn hưởng thuế ưu đãi, người nhập khẩu phải đưa ra chứng từ xuất xứ. Điều 15 trong Nghị định thư 1 của EVFTA liệt kê các loại được chấp nhận, và điều đáng lưu ý là danh sách ấy không giống nhau ở hai chiều.',
          ),
          table('Chứng từ xuất xứ trong EVFTA', [
            ['Chiều hàng', 'Chứng từ', 'Ai lập'],
            ['Việt Nam → EU, trên 6.000 euro', 'Giấy chứng nhận mẫu EUR.1', 'Bộ Công Thương hoặc nơi được bộ giao cấp'],
            ['Việt Nam → EU, đến 6.000 euro', 'Lời khai xuất xứ trên hóa đơn', 'Bất kỳ nhà xuất khẩu nào'],
            ['EU → Việt Nam, trên 6.000 euro', 'Lời khai xuất xứ kèm số REX', 'Nhà xuất khẩu đã đăng ký trong hệ thống REX'],
            ['EU → Việt Nam, đến 6.000 euro', 'Lời khai xuất xứ', 'Bất kỳ nhà xuất khẩu nào'],
          ]),
          p(
            'Ngưỡng 6.000 euro tính cho cả lô, không cho từng dòng hàng. Tách một lô 9.000 euro thành hai hóa đơn gửi cùng chuyến không biến nó thành hai lô nhỏ.',
          ),
          h2('Chữ REX gây nhầm'),
          p(
            'REX là cơ sở dữ liệu của EU về nhà xuất khẩu đã đăng ký. Doanh nghiệp Việt Nam từng dùng mã REX khi xuất sang EU theo chế độ ưu đãi phổ cập GSP. Từ ngày 1/1/2023, theo thông tin của Bộ Công Thương đăng trên VietnamPlus, hàng đi EU chuyển hẳn sang cơ chế của EVFTA. Mã REX cũ ghi trên lời khai theo EVFTA vì thế không thay được tờ EUR.1.',
          ),
          p(
            'Hiệp định để ngỏ khả năng cho phía Việt Nam áp dụng tự chứng nhận rộng hơn, với điều kiện nội luật cho phép và đã thông báo cho EU. Trước khi soạn chứng từ cho lô lớn, nên hỏi lại cơ quan cấp xem cơ chế đang áp dụng là gì.',
          ),
          h2('Năm ô hay điền sai'),
          ul(
            'Tên hàng trên EUR.1 ngắn hơn hóa đơn đến mức không nhận ra được.',
            'Thiếu mã HS hoặc ghi mã ở cấp mà nước nhập không dùng.',
            'Trọng lượng tổng và tịnh đổi chỗ cho nhau.',
            'Giấy cấp sau khi tàu chạy mà không có dòng “ISSUED RETROSPECTIVELY”.',
            'Ngày trên lời khai sớm hơn ngày hóa đơn mà nó dựa vào.',
          ),
          p(
            'Chứng từ có giá trị 12 tháng kể từ ngày lập. Hàng đã thông quan không ưu đãi vẫn có thể xin hoàn nếu giấy đến kịp và luật nước nhập cho phép, song thủ tục mỗi nước một kiểu.',
          ),
        ],
        sources: [evfta, vnaOrigin],
      },
      en: {
        headline: 'EUR.1 or REX? Who may certify the origin of goods under the EVFTA',
        standfirst:
          'European exporters declare origin themselves; Vietnamese exporters usually need a certificate. The line lies at 6,000 euros per consignment, and an old registration number still causes confusion on both sides.',
        body: [
          p(
            'To claim a preferential duty, an importer has to show proof of origin. Article 15 of Protocol 1 to the EU–Viet Nam agreement, in force since 1 August 2020, lists what counts. The list is not the same in each direction.',
          ),
          table('Proof of origin under the EVFTA', [
            ['Direction', 'Document', 'Made out by'],
            ['Viet Nam to EU, above €6,000', 'Movement certificate EUR.1', 'The Ministry of Industry and Trade, or a body it authorises'],
            ['Viet Nam to EU, up to €6,000', 'Origin declaration on the invoice', 'Any exporter'],
            ['EU to Viet Nam, above €6,000', 'Statement on origin with a REX number', 'An exporter registered in REX'],
            ['EU to Viet Nam, up to €6,000', 'Statement on origin', 'Any exporter'],
          ]),
          p(
            'The threshold applies to the consignment, not to each line of the invoice. Splitting a €9,000 order into two invoices on one vessel does not make two small consignments.',
          ),
          h2('Why REX confuses people'),
          p(
            'REX is the Union’s database of registered exporters. Vietnamese firms once used REX numbers when shipping under the EU’s generalised preferences. Since 1 January 2023, according to ministry officials quoted by VietnamPlus, exports to the EU follow the agreement’s own rules. An old REX number on an invoice therefore does not replace an EUR.1.',
          ),
          p(
            'The agreement leaves room for wider self-certification by Vietnamese exporters, once domestic rules allow it and the EU has been notified. Buyers should ask which arrangement applies before a large order is documented.',
          ),
          h2('Errors that cost the preference'),
          ul(
            'A description so short that the goods cannot be matched with the invoice.',
            'Gross and net weight exchanged.',
            'A certificate issued after departure without the words “ISSUED RETROSPECTIVELY”.',
            'A declaration dated before the invoice it appears on.',
          ),
          p(
            'Proof of origin is valid for twelve months. Duty already paid may sometimes be reclaimed if the paper arrives later, but procedures differ between member states.',
          ),
        ],
        sources: [evftaEn, { ...vnaOrigin, label: 'EUR.1 certificates for consignments above 6,000 euros from 1 January 2023' }],
        translators: ['sample'],
      },
      fr: {
        headline: 'EUR.1 ou REX : qui peut attester l’origine des marchandises ?',
        standfirst:
          'Dans l’accord entre l’Union européenne et le Viêt Nam, l’exportateur européen déclare lui-même l’origine, tandis que son homologue vietnamien doit le plus souvent demander un certificat. Explication d’une asymétrie méconnue.',
        body: [
          p(
            'Pour obtenir le droit de douane préférentiel, l’importateur doit présenter une preuve d’origine. L’article 15 du protocole 1 de l’accord, en vigueur depuis le 1er août 2020, en dresse la liste. Elle varie selon le sens des échanges.',
          ),
          ul(
            '**Du Viêt Nam vers l’Union, au-delà de 6 000 euros** : un certificat EUR.1 délivré par le ministère vietnamien de l’Industrie et du Commerce ou un organisme qu’il habilite.',
            '**Jusqu’à 6 000 euros** : une déclaration portée sur la facture par tout exportateur.',
            '**De l’Union vers le Viêt Nam, au-delà de 6 000 euros** : une attestation établie par un exportateur enregistré dans la base REX.',
          ),
          p(
            'Le seuil vaut pour l’envoi entier. Partager une commande de 9 000 euros en deux factures expédiées ensemble ne crée pas deux petits envois.',
          ),
          h2('Un numéro hérité du passé'),
          p(
            'Les entreprises vietnamiennes utilisaient REX sous le régime des préférences généralisées. Depuis le 1er janvier 2023, les exportations vers l’Union suivent les règles de l’accord : un ancien numéro REX ne remplace pas le certificat EUR.1.',
          ),
          p(
            'Les erreurs les plus coûteuses sont modestes : désignation trop vague, poids brut et poids net inversés, mention « ISSUED RETROSPECTIVELY » oubliée sur un certificat délivré après le départ. La preuve reste valable douze mois, mais les modalités de remboursement des droits diffèrent d’un État membre à l’autre.',
          ),
        ],
        sources: [{ ...evfta, label: 'Accord de libre-échange UE–Viêt Nam, décision (UE) 2020/753' }, vnaOrigin],
        translators: ['sample'],
      },
    },
  },
  {
    key: 'sps-tbt-ai-thong-bao',
    section: 'hiep-dinh',
    topics: ['kiem-dich', 'cam-ket'],
    series: 'hieu-dung-hiep-dinh',
    countries: ['VN'],
    authors: ['gia-dinh', 'vi-du'],
    daysAgo: 19,
    time: '06:50',
    genre: 'explainer',
    pictures: {
      picture: picture(
        'lab',
        2,
        'day',
        { vi: 'Phòng thí nghiệm với ống nghiệm, kính hiển vi và đĩa mẫu lá cây' },
        { vi: 'Một ngưỡng dư lượng mới bắt đầu từ tờ thông báo. Tranh minh họa.' },
      ),
    },
    editions: {
      vi: {
        headline: 'SPS & TBT: ai phải báo cho ai, trước bao nhiêu ngày?',
        standfirst:
          'Mỗi khi một nước đổi ngưỡng dư lượng hay mẫu nhãn, người bán hàng ở xa lẽ ra phải biết trước. Hai hiệp định của WTO đặt ra đường đi cho tin ấy; khâu yếu thường nằm ở chặng cuối.',
        body: [
          p(
            'Một container rau bị giữ vì mức dư lượng mới. Chủ hàng nói không ai báo. Cơ quan nước nhập nói đã báo từ mấy tháng trước. Cả hai có thể cùng nói thật.',
          ),
          h2('Hai hiệp định, hai loại lo ngại'),
          table('Phân biệt nhanh', [
            ['', 'SPS', 'TBT'],
            [
              'Bảo vệ điều gì',
              'Sức khỏe con người, vật nuôi, cây trồng trước dịch hại, chất tồn dư, mầm bệnh',
              'An toàn, môi trường, thông tin cho người tiêu dùng, tiêu chuẩn kỹ thuật nói chung',
            ],
            ['Ví dụ', 'Ngưỡng thuốc trừ sâu, chiếu xạ, vùng không dịch', 'Nhãn mác, kích cỡ, hiệu suất năng lượng, bao bì'],
            ['Căn cứ chính', 'Khoa học, đánh giá nguy cơ', 'Mục tiêu chính đáng, không cản trở quá mức cần thiết'],
          ]),
          p('Cùng một hộp trà có thể chạm cả hai: dư lượng trong lá trà thuộc SPS, dòng chữ trên hộp thuộc TBT.'),
          h2('Đường đi của tờ thông báo'),
          ol(
            'Nước ra quy định mới gửi thông báo cho Ban Thư ký WTO khi còn là dự thảo, nếu quy định khác chuẩn quốc tế và có thể ảnh hưởng đáng kể tới thương mại.',
            'Ban Thư ký phát cho các thành viên; ai cũng đọc được trên cổng ePing.',
            'Các nước góp ý. Hai ủy ban khuyến nghị dành ít nhất 60 ngày.',
            'Từ ngày công bố đến ngày áp dụng có một khoảng chuẩn bị; quyết định ở Doha năm 2001 giải thích khoảng ấy thông thường không dưới sáu tháng.',
            'Việc khẩn, chẳng hạn dịch bệnh bùng phát, được báo sau khi đã áp dụng.',
          ),
          p('Ở mỗi nước có một điểm hỏi đáp. Tại Việt Nam, Văn phòng SPS và Văn phòng TBT giữ hai vai ấy và chuyển bản tin cho bộ, ngành, hiệp hội.'),
          h2('Nơi tin bị rơi'),
          p(
            'Thông báo viết bằng tiếng Anh, Pháp hoặc Tây Ban Nha, dài vài trang, đính kèm phụ lục vài trăm trang. Một hợp tác xã ở “xã Mẫu Sơn Thử” không có người đọc phụ lục. Ngay cả doanh nghiệp lớn cũng khó biết dòng nào trong bảng hoạt chất là thứ mình đang phun.',
          ),
          quote('Điều chúng tôi cần không phải là bản dịch của cả tập. Chúng tôi cần một câu: thuốc nào, quả nào, từ ngày nào.', {
            who: 'Bà Vàng Thị Ví Dụ Mười, tổ trưởng tổ sản xuất hư cấu',
            where: 'xã Mẫu Sơn Thử, tỉnh Ví Dụ',
            when: '{yesterday}',
          }),
          h2('Làm được ngay'),
          ul(
            'Đăng ký nhận tin ePing theo mã HS và nước nhập, miễn phí.',
            'Lập bảng hoạt chất đang dùng, đối chiếu mỗi quý.',
            'Gửi ý kiến trong thời hạn góp ý, qua hiệp hội hoặc điểm hỏi đáp: ý kiến có số liệu về chu kỳ canh tác thường được trả lời.',
          ),
          p('Thông báo không buộc nước kia phải đổi ý. Nó cho thời gian, và với hàng tươi thì thời gian chính là tiền.'),
        ],
        sources: [sps, tbt, { label: 'ePing SPS&TBT Platform', url: 'https://www.epingalert.org', publisher: 'WTO, UN DESA, ITC' }],
      },
    },
  },
  {
    key: 'doc-bieu-thue',
    section: 'hiep-dinh',
    topics: ['evfta', 'cptpp', 'cam-ket'],
    series: 'hieu-dung-hiep-dinh',
    countries: ['VN'],
    authors: ['gia-dinh'],
    daysAgo: 27,
    time: '09:40',
    genre: 'explainer',
    related: ['quy-tac-xuat-xu-de-hieu'],
    pictures: {
      picture: picture(
        'warehouse',
        8,
        'day',
        { vi: 'Kho hàng nhiều tầng kệ, mỗi kệ gắn một tấm biển mã số' },
        { vi: 'Mỗi ngăn hàng, một dòng thuế. Tranh minh họa.' },
      ),
    },
    editions: {
      vi: {
        headline: 'Đọc một dòng biểu thuế trong 10 phút',
        standfirst:
          'Cột “base rate”, chữ “B5” hay dấu sao cuối dòng làm nản lòng người mới. Với một mặt hàng tưởng tượng, bài viết chỉ cách tra từng bước và những chỗ con số đẹp có thể đánh lừa.',
        body: [
          p(
            'Biểu cam kết thuế của một hiệp định thường dày hàng nghìn trang, nhưng người bán một mặt hàng chỉ cần đúng một dòng. Chúng tôi bịa ra dòng ấy để không ai nhầm với thuế thật: mã 0000.00.01, “quả thử nghiệm tươi”, nước nhập là Liên bang Ví Dụ Phương Bắc.',
          ),
          h2('Bước 1: tìm đúng mã'),
          p(
            'Sáu chữ số đầu giống nhau ở các nước dùng hệ thống HS; từ số thứ bảy trở đi mỗi nước một kiểu. Hãy lấy mã của **nước nhập**, không lấy mã trên tờ khai xuất. Nếu phân vân, nhiều nước cho xin phán quyết phân loại trước, bằng văn bản.',
          ),
          h2('Bước 2: đọc bốn cột'),
          table('Một dòng trong biểu cam kết (mặt hàng và nước đều hư cấu)', [
            ['Mã', 'Mô tả', 'Thuế cơ sở', 'Diện', 'Ghi chú'],
            ['0000.00.01', 'Quả thử nghiệm, tươi', '20%', 'B5', '* từ 1/6 đến 30/9'],
          ]),
          ul(
            '**Thuế cơ sở** là mức xuất phát để cắt giảm, không phải mức đang thu.',
            '**Diện B5** nghĩa là giảm đều trong sáu lần, về 0 vào đầu năm thứ sáu. Mỗi hiệp định tự định nghĩa ký hiệu; “A” thường là xóa bỏ ngay, nhưng phải đọc phần chú giải.',
            '**Dấu sao** báo thuế theo mùa: ngoài khoảng thời gian ấy áp mức khác.',
          ),
          h2('Bước 3: tính lộ trình'),
          dataTable({
            caption: 'Thuế ưu đãi của “quả thử nghiệm tươi” theo năm (số liệu giả định của bản trình diễn)',
            columns: [
              { label: 'Năm thực hiện', kind: 'text' },
              { label: 'Thuế ưu đãi', kind: 'percent' },
              { label: 'Thuế tối huệ quốc', kind: 'percent' },
              { label: 'Lợi cho lô 50.000', kind: 'number', unit: 'USD' },
            ],
            rows: [
              ['Năm 1', 16.7, 12, 0],
              ['Năm 2', 13.3, 12, 0],
              ['Năm 3', 10, 12, 1000],
              ['Năm 4', 6.7, 12, 2650],
              ['Năm 5', 3.3, 12, 4350],
              ['Năm 6', 0, 12, 6000],
            ],
          }),
          p(
            'Hai năm đầu mức ưu đãi **cao hơn** mức tối huệ quốc mà nước này đang áp cho mọi thành viên WTO, vì thuế cơ sở lấy từ năm đàm phán. Trong trường hợp đó, xin chứng từ xuất xứ chỉ tốn công. Đây không phải chuyện hiếm trong thực tế.',
          ),
          h2('Bước 4: hỏi thêm ba câu'),
          ol(
            'Có hạn ngạch thuế quan không, và ai giữ giấy phép hạn ngạch?',
            'Ngoài thuế nhập còn thuế nội địa, phí kiểm dịch, thuế phòng vệ nào?',
            'Ngày chuyển năm của lộ trình là 1/1 hay ngày hiệp định có hiệu lực?',
          ),
          p(
            'Với EU, cơ sở dữ liệu Access2Markets gộp cả bốn câu trả lời; với nhiều nước khác phải xem trang hải quan. In lại kết quả tra cứu kèm ngày tra: mức thuế đổi, trí nhớ thì không tự cập nhật.',
          ),
        ],
        sources: [
          { label: 'Access2Markets', url: 'https://trade.ec.europa.eu/access-to-markets', publisher: 'European Commission' },
          { label: 'Harmonized System', url: 'https://www.wcoomd.org', publisher: 'World Customs Organization' },
        ],
      },
    },
  },
  {
    key: 'vifta-mot-nam',
    section: 'hiep-dinh',
    topics: ['vifta', 'thuy-san', 'ca-phe'],
    countries: ['IL', 'VN'],
    authors: ['gia-dinh'],
    daysAgo: 4,
    time: '14:20',
    genre: 'analysis',
    related: ['cepa-uae-da-ky'],
    pictures: {
      picture: picture(
        'port',
        9,
        'dusk',
        { vi: 'Cảng container lúc chiều tà, cần cẩu nghiêng bóng xuống nước', en: 'A container port at dusk, cranes mirrored in the water' },
        { vi: 'Thuế giảm trên giấy, hàng vẫn phải qua biển. Tranh minh họa.', en: 'Duties fall on paper; goods still cross the sea. Illustration.' },
      ),
    },
    editions: {
      vi: {
        headline: 'VIFTA sau năm đầu: 700 triệu USD nói được gì và không nói được gì',
        standfirst:
          'Hiệp định thương mại tự do Việt Nam – Israel có hiệu lực từ tháng 11/2024. Những con số công bố khi tròn một năm cho thấy đà tăng, song chưa đủ để kết luận phần nào do hiệp định mang lại.',
        body: [
          p(
            'Khi VIFTA tròn một năm, Thương vụ Việt Nam tại Israel cho TTXVN biết xuất khẩu sang nước này trong mười tháng đầu năm 2025 đạt hơn 700 triệu USD. Cả năm khi ấy được dự báo khoảng 880 triệu USD, hơn năm 2024 trên 10%, với điều kiện thị trường không xáo trộn.',
          ),
          h2('Cam kết hai bên'),
          dataTable({
            caption: 'Tỷ lệ dòng thuế được xóa bỏ theo VIFTA',
            columns: [
              { label: 'Bên cam kết', kind: 'text' },
              { label: 'Thời điểm', kind: 'text' },
              { label: 'Dòng thuế (xấp xỉ)', kind: 'percent' },
            ],
            rows: [
              ['Israel', 'Ngay khi có hiệu lực', 66],
              ['Israel', 'Cuối lộ trình', 93],
              ['Việt Nam', 'Cuối lộ trình', 86],
            ],
            source: vifta,
          }),
          p(
            'Nguồn ghi “hơn 66%”, “gần 93%” và “gần 86%”; bảng làm tròn theo đó. Thủy sản, cà phê hòa tan, hạt điều, giày dép là những nhóm được nêu tên. Riêng thủy sản Việt Nam chiếm 12–13% lượng nhập của Israel, cũng theo nguồn này.',
          ),
          h2('Ba lý do để dè dặt'),
          ol(
            '**Không có nhóm đối chứng.** Phải đặt con số cạnh xuất khẩu sang những nước không có hiệp định mới mới biết phần nào là xu thế chung.',
            '**Thiếu tỷ lệ tận dụng.** Muốn biết hiệp định có được dùng, phải biết bao nhiêu phần hàng đi kèm chứng từ xuất xứ VIFTA. Bài phỏng vấn không nêu con số này.',
            '**Vận tải và an ninh.** Cước biển qua khu vực biến động mạnh, có thể lấn át vài điểm phần trăm thuế.',
          ),
          h2('Với người bán hàng'),
          p(
            'Nơi nhập khẩu này có hai đòi hỏi riêng: chứng nhận kosher với phần lớn thực phẩm vào chuỗi siêu thị, và nhãn bằng tiếng Hebrew. Cả hai đều mất nhiều tuần, nên làm trước khi chào giá.',
          ),
          knownBox(
            ['VIFTA đã có hiệu lực; lộ trình cắt giảm đang chạy.', 'Kim ngạch mười tháng năm 2025 theo lời cơ quan thương vụ: trên 700 triệu USD.'],
            [
              'Số chính thức của cả năm 2025 theo hải quan hai nước: tòa soạn chưa đối chiếu được.',
              'Tỷ lệ hàng hưởng ưu đãi.',
              'Phần tăng trưởng do hiệp định, tách khỏi giá và tỷ giá.',
            ],
          ),
        ],
        sources: [vifta],
      },
      en: {
        headline: 'VIFTA after its first year: what $700m tells us, and what it does not',
        standfirst:
          'The free trade agreement between Viet Nam and Israel took effect in November 2024. Figures given at its first anniversary show growth, but not how much of it the agreement itself produced.',
        body: [
          p(
            'As the agreement turned one, Viet Nam’s trade office in Israel told the Vietnam News Agency that exports to the country had passed $700m in the first ten months of 2025. It then expected about $880m for the year, over 10% more than in 2024, barring market shocks.',
          ),
          dataTable({
            caption: 'Share of tariff lines freed under VIFTA (rounded)',
            columns: [
              { label: 'Party', kind: 'text' },
              { label: 'When', kind: 'text' },
              { label: 'Tariff lines', kind: 'percent' },
            ],
            rows: [
              ['Israel', 'On entry into force', 66],
              ['Israel', 'End of the schedule', 93],
              ['Viet Nam', 'End of the schedule', 86],
            ],
            source: { ...vifta, label: 'First anniversary of VIFTA: the trade office’s account' },
          }),
          p(
            'Seafood, instant coffee, cashew nuts and footwear are among the goods named. Vietnamese seafood is said to hold 12–13% of Israel’s imports.',
          ),
          h2('Reasons for caution'),
          ul(
            'There is no control group: the figure has not been set beside exports to countries without a new agreement.',
            'The utilisation rate is missing. The trade office’s account does not say what share of shipments travelled with a VIFTA proof of origin.',
            'Freight rates and security around the region can outweigh a few points of duty.',
          ),
          p(
            'Exporters face two practical hurdles that no tariff schedule mentions: kosher certification for most food sold through supermarkets, and labels in Hebrew. Both take weeks and should be settled before a price is quoted.',
          ),
          p(
            'Customs figures for the whole of 2025 from both sides had not been checked by this newspaper at the time of writing. Until they are, the honest description of the first year is “reported growth”.',
          ),
        ],
        sources: [{ ...vifta, label: 'First anniversary of VIFTA: the trade office’s account (in Vietnamese)' }],
        translators: ['sample'],
      },
    },
  },
  {
    key: 'cepa-uae-da-ky',
    section: 'hiep-dinh',
    topics: ['cepa', 'halal'],
    countries: ['AE', 'VN'],
    authors: ['gia-dinh'],
    daysAgo: 33,
    time: '11:05',
    genre: 'analysis',
    related: ['vifta-mot-nam'],
    pictures: {
      picture: picture(
        'city-skyline',
        5,
        'dawn',
        { vi: 'Đường chân trời với những tòa tháp cao bên bờ vịnh trong nắng sớm' },
        { vi: 'Một vùng vịnh lúc bình minh. Tranh minh họa.' },
      ),
    },
    editions: {
      vi: {
        headline: 'CEPA với UAE: đã ký không có nghĩa là đã dùng được',
        standfirst:
          'Hiệp định đầu tiên của Việt Nam với một nước Ả Rập được ký ngày 28/10/2024. Giữa chữ ký và mức thuế mới trên tờ khai còn nhiều bước mà doanh nghiệp nên tự kiểm tra.',
        body: [
          p(
            'Trong các tờ rơi mời gọi đầu tư, cụm từ “hiệp định với UAE” hay được viết ở thì hiện tại. Điều chắc chắn là Hiệp định Đối tác Kinh tế Toàn diện (CEPA) được ký ngày 28/10/2024. Về ngày có hiệu lực, tòa soạn chưa tìm được thông báo chính thức để dẫn nguồn, nên không khẳng định.',
          ),
          h2('Ba cái mốc hay bị gộp làm một'),
          table('Từ bàn ký tới cửa khẩu', [
            ['Mốc', 'Điều xảy ra', 'Thuế đã giảm chưa?'],
            ['Ký', 'Hai bên chốt lời văn', 'Chưa'],
            ['Phê chuẩn hoặc phê duyệt', 'Mỗi bên làm thủ tục theo luật nước mình', 'Chưa'],
            ['Có hiệu lực', 'Hai bên báo cho nhau đã xong thủ tục, cộng thời hạn ghi trong hiệp định', 'Rồi, nếu nước nhập đã ban hành biểu thuế'],
            ['Có mẫu chứng từ xuất xứ', 'Cơ quan cấp nhận hồ sơ', 'Dùng được trên thực tế'],
          ]),
          p(
            'Một nghiên cứu của Đại học Duy Tân thuật lại cam kết của UAE xóa bỏ thuế với khoảng 99% hàng xuất khẩu của Việt Nam, còn Việt Nam với khoảng 98,5% theo chiều ngược lại. Tỷ lệ cao như thế cần đọc cùng một sự thật: mức thuế chung của khối vùng Vịnh vốn đã thấp với nhiều mặt hàng, nên lợi ích tính bằng tiền không cao tương ứng.',
          ),
          h2('Rào cản nằm ngoài biểu thuế'),
          ul(
            '**Halal**: thịt và sản phẩm có nguồn gốc động vật cần chứng nhận do tổ chức được nước nhập công nhận; giấy của một tổ chức bất kỳ thì không.',
            '**Tái xuất**: một phần hàng tới Dubai rồi đi tiếp. Hàng chỉ ghé khu tự do có thể không chịu thuế ở đó, cũng không hưởng ưu đãi ở nước cuối.',
            '**Nhãn tiếng Ả Rập** và hạn dùng còn lại khi tới cảng.',
          ),
          p(
            'Cách làm thực tế: hỏi người mua mức thuế họ đang nộp cho đúng mã hàng, xin ảnh chụp tờ khai cũ. Nếu mức ấy đã bằng 0, hãy dồn sức cho giấy halal và thời gian giao, thay vì chờ hiệp định.',
          ),
        ],
        sources: [
          cepa,
          { label: 'Trang thông tin về các hiệp định thương mại tự do', url: 'https://wtocenter.vn', publisher: 'Trung tâm WTO và Hội nhập, VCCI' },
        ],
      },
    },
  },
  {
    key: 'bien-do-pha-gia',
    section: 'hiep-dinh',
    topics: ['phong-ve-thuong-mai'],
    series: 'hieu-dung-hiep-dinh',
    countries: ['VN'],
    authors: ['gia-dinh', 'mau'],
    daysAgo: 1,
    time: '07:00',
    genre: 'explainer',
    pictures: {
      picture: picture(
        'factory',
        12,
        'dusk',
        {
          vi: 'Nhà máy với ống khói và dãy container trước cổng lúc chiều muộn',
          en: 'A factory with chimneys and containers at the gate, late in the day',
        },
        {
          vi: 'Cuộc điều tra bắt đầu bằng bảng câu hỏi gửi tới cổng nhà máy. Tranh minh họa.',
          en: 'An inquiry starts with a questionnaire at the factory gate. Illustration.',
        },
      ),
      picture2: picture(
        'conference-hall',
        7,
        'day',
        { vi: 'Phòng họp dài với hai dãy ghế đối diện', en: 'A long meeting room with two facing rows of seats' },
        {
          vi: 'Phiên tham vấn công khai là nơi bị đơn được nói. Tranh minh họa.',
          en: 'A public hearing is where respondents may speak. Illustration.',
        },
      ),
    },
    editions: {
      vi: {
        headline: 'Biên độ phá giá: con số sinh ra từ đâu?',
        standfirst:
          'Mỗi vụ điều tra chống bán phá giá kết thúc bằng một tỷ lệ phần trăm có thể giữ hoặc đánh mất cả thị trường. Bài viết tính thử một biên độ bằng số liệu giả định và chỉ ra chỗ doanh nghiệp còn tác động được.',
        body: [
          p(
            'Bán phá giá, theo định nghĩa của WTO, không phải là bán rẻ. Đó là bán ra nước ngoài với giá thấp hơn **giá trị thông thường** của chính món hàng ấy. Rẻ mà trong nước cũng bán rẻ như vậy thì không phải phá giá; đắt mà trong nước còn bán đắt hơn thì có thể bị coi là phá giá.',
          ),
          h2('Công thức ngắn, tranh cãi dài'),
          p(
            'Biên độ bằng giá trị thông thường trừ giá xuất khẩu, chia cho giá xuất khẩu. Cái khó nằm ở hai số hạng. Hiệp định Chống bán phá giá cho phép ba cách tìm giá trị thông thường: giá bán trong nước; giá bán sang nước thứ ba; hoặc giá “xây dựng” từ chi phí sản xuất cộng chi phí quản lý, bán hàng và lợi nhuận hợp lý. Một số nước còn dùng số liệu của nước thay thế khi họ chưa coi nền kinh tế bị điều tra là kinh tế thị trường.',
          ),
          p(
            'Sau đó cả hai giá phải được đưa về cùng một điểm so sánh, thường là giá xuất xưởng: trừ cước biển, bảo hiểm, chiết khấu, bao bì, điều khoản tín dụng.',
          ),
          h2('Tính thử'),
          dataTable({
            caption: 'Công ty Thép Minh Họa, một tấn hàng bán cho Vương quốc Minh Họa (số liệu giả định của bản trình diễn)',
            columns: [
              { label: 'Khoản mục', kind: 'text' },
              { label: 'Trong nước', kind: 'number', unit: 'USD' },
              { label: 'Xuất khẩu', kind: 'number', unit: 'USD' },
            ],
            rows: [
              ['Giá hóa đơn', 640, 655],
              ['Cước và bảo hiểm', -12, -68],
              ['Chiết khấu theo lượng', -8, 0],
              ['Chi phí tín dụng', -5, -7],
              ['Giá xuất xưởng', 615, 580],
            ],
          }),
          p(
            'Hiệu số là 35 USD. Chia cho 580, được 6,0%. Vậy dù giá ghi trên hóa đơn xuất khẩu cao hơn, biên độ vẫn dương vì cước biển ăn mất phần chênh.',
          ),
          p(
            'Giờ giả sử doanh nghiệp không chứng minh được khoản chiết khấu 8 USD cho khách trong nước. Có người nghĩ thế là bất lợi nhỏ; thực ra giá trong nước thành 623, biên độ lên 7,4%. Một hóa đơn thiếu đã đổi kết quả hơn một điểm.[^Trong thực tế biên độ tính trên toàn bộ giao dịch của một thời kỳ điều tra, thường một năm, và so sánh bình quân gia quyền theo từng loại sản phẩm.]',
          ),
          h2('Những ngưỡng nên thuộc lòng'),
          ul(
            '**2%**: biên độ thấp hơn mức này thì phải chấm dứt điều tra với nhà xuất khẩu đó (Điều 5.8).',
            '**3%**: lượng nhập từ một nước dưới 3% tổng nhập khẩu thường coi là không đáng kể, trừ khi các nước như vậy cộng lại vượt 7%.',
            '**5 năm**: thuế phải được rà soát cuối kỳ, nếu không thì hết hiệu lực (Điều 11.3). “Hết hiệu lực” không tự đến nếu ngành trong nước kia nộp đơn xin gia hạn.',
          ),
          p(
            'Thuế chỉ được áp khi hội đủ ba điều: có phá giá, có thiệt hại đáng kể cho ngành trong nước của nước nhập, và có quan hệ nhân quả giữa hai điều ấy. Nhiều vụ dừng lại ở điều thứ ba.',
          ),
          figure('picture2'),
          h2('Doanh nghiệp còn làm được gì?'),
          ol(
            '**Trả lời bảng câu hỏi đúng hạn.** Bên không hợp tác bị tính bằng “dữ kiện sẵn có”, thường là con số của nguyên đơn.',
            '**Giữ sổ sách khớp nhau.** Kế toán quản trị, sổ thuế và báo cáo kiểm toán nói ba kiểu là lý do hay gặp để bác số liệu.',
            '**Theo dõi giá từ sớm.** Một bảng tính hằng tháng như ở trên cho biết mình đang ở biên độ nào trước khi ai đó nộp đơn.',
            '**Cân nhắc cam kết giá.** Điều 8 cho phép dừng thủ tục nếu nhà xuất khẩu tự nguyện nâng giá và được chấp nhận.',
          ),
          quote('Chúng tôi mất bốn tháng để tìm lại phiếu xuất kho. Nếu lưu theo số lô ngay từ đầu thì chỉ mất hai ngày.', {
            who: 'Ông Phan Văn Giả Định Năm, kế toán trưởng Công ty Thép Minh Họa (hư cấu)',
            where: 'tỉnh Ví Dụ',
            when: '{date}',
          }),
          h2('Đừng lẫn với hai người anh em'),
          p(
            'Chống trợ cấp nhắm vào tiền của nhà nước, không nhắm vào giá của doanh nghiệp. Tự vệ không cần ai làm sai, chỉ cần hàng nhập tăng đột biến gây thiệt hại nghiêm trọng, và về nguyên tắc áp cho mọi nguồn. Cùng một lô thép có thể gặp cả ba.',
          ),
          p(
            'Cuối cùng, thuế chống bán phá giá do **người nhập khẩu** nộp. Người xuất khẩu không thấy hóa đơn nào; họ chỉ thấy đơn hàng không quay lại.',
          ),
        ],
        sources: [antidumping, { label: 'Cục Phòng vệ thương mại, Bộ Công Thương', url: 'https://trav.gov.vn', publisher: 'Bộ Công Thương' }],
      },
      en: {
        headline: 'Dumping margins: where the number comes from',
        standfirst:
          'An anti-dumping case ends in a percentage that can keep or close a market. We work one out with invented figures and point to the places where an exporter can still influence the result.',
        body: [
          p(
            'In WTO law dumping does not mean selling cheaply. It means exporting a product below its **normal value**. Goods that are cheap at home and abroad alike are not dumped; expensive goods may be, if they cost still more at home.',
          ),
          h2('A short formula'),
          p(
            'The margin is normal value minus export price, divided by export price. Normal value may be the domestic price, a price to a third country, or a value constructed from cost plus reasonable overheads and profit. Both prices are then brought to the same point, usually ex factory.',
          ),
          dataTable({
            caption: 'Minh Họa Steel (invented): one tonne sold to the Kingdom of Minh Họa. Figures made up for this demonstration',
            columns: [
              { label: 'Item', kind: 'text' },
              { label: 'At home', kind: 'number', unit: 'USD' },
              { label: 'Exported', kind: 'number', unit: 'USD' },
            ],
            rows: [
              ['Invoice price', 640, 655],
              ['Freight and insurance', -12, -68],
              ['Volume discount', -8, 0],
              ['Credit cost', -5, -7],
              ['Ex-factory price', 615, 580],
            ],
          }),
          p(
            'The difference is $35; divided by 580 it gives 6.0%. The export invoice was higher, yet the margin is positive because sea freight swallowed the gap. If the firm cannot prove its $8 domestic discount, the margin rises to 7.4%.',
          ),
          h2('Thresholds worth knowing'),
          ul(
            'Below **2%** the investigation must end for that exporter (Article 5.8).',
            'Imports from one country under **3%** of the total are normally negligible, unless such countries together exceed 7%.',
            'Duties lapse after **five years** unless a review extends them (Article 11.3).',
          ),
          figure('picture2'),
          h2('What exporters can do'),
          p(
            'Answer the questionnaire on time, since authorities may otherwise rely on the facts available, often the complainant’s. Keep management accounts, tax books and audited statements consistent. Run the table above every month, before anybody files a complaint. And remember who pays: the duty is collected from the importer, so what the exporter sees is an order that does not return.',
          ),
        ],
        sources: [antidumping],
        translators: ['sample'],
      },
    },
  },
  {
    key: 'vai-thieu-sang-nhat',
    section: 'thi-truong',
    topics: ['vai-thieu', 'kiem-dich', 'truy-xuat-nguon-goc'],
    countries: ['JP', 'VN'],
    authors: ['vi-du'],
    daysAgo: 3,
    time: '06:30',
    genre: 'feature',
    related: ['nha-dong-goi-thu-nghiem', 'buoi-va-viet-quat'],
    pictures: {
      picture: picture(
        'lychee',
        4,
        'day',
        { vi: 'Chùm vải chín đỏ giữa tán lá xanh', en: 'A cluster of ripe lychees among green leaves' },
        { vi: 'Mùa vải ngắn, hồ sơ thì dài. Tranh minh họa.', en: 'The season is short; the paperwork is not. Illustration.' },
      ),
      picture2: picture(
        'airport',
        10,
        'night',
        { vi: 'Máy bay chở hàng đỗ dưới ánh đèn sân bay', en: 'A cargo plane under airport lights' },
        { vi: 'Lô đầu tiên đi đường hàng không. Tranh minh họa.', en: 'The first consignment travelled by air. Illustration.' },
      ),
    },
    editions: {
      vi: {
        headline: 'Vải thiều sang Nhật: sáu tháng từ “được phép” đến hai tấn đầu tiên',
        standfirst:
          'Tháng 12/2019 Nhật Bản đồng ý điều kiện nhập khẩu. Tháng 4/2020 chuyến hàng tưởng như lỡ cả vụ. Tháng 6 nó vẫn bay. Dựng lại dòng thời gian ấy để thấy một thị trường mở ra bằng những việc gì.',
        body: [
          p(
            'Nói “Nhật đã mở cửa cho vải Việt Nam” là đúng, nhưng câu ấy gộp vào một chữ “mở” ít nhất bốn việc khác nhau: thỏa thuận điều kiện, cấp mã vườn, xây buồng xử lý và một người Nhật có mặt để ký xác nhận. Thiếu việc cuối, ba việc đầu nằm yên trên giấy.',
          ),
          h2('Dòng thời gian'),
          table('Từ thỏa thuận tới kệ hàng', [
            ['Ngày', 'Việc', 'Ý nghĩa'],
            ['15/12/2019', 'Bộ Nông, Lâm, Ngư nghiệp Nhật Bản đồng ý điều kiện nhập vải tươi', 'Được phép trên nguyên tắc'],
            [
              '20/4/2020',
              'Công hàm của phía Nhật: dịch Covid-19 khiến chuyên gia không thể sang kiểm tra hệ thống xử lý',
              'Vụ 2020 bị coi là không thực hiện được',
            ],
            ['3/6/2020', 'Chuyên gia Nhật có mặt tại Việt Nam', 'Nút thắt cuối được gỡ'],
            ['19/6/2020', 'Hai tấn đầu tiên lên máy bay', 'Hành vi thương mại đầu tiên'],
            ['22/5/2023', 'Bắc Giang có 37 mã vùng trồng cho Nhật, 15 mã cho Hoa Kỳ', 'Năng lực cung ứng'],
            ['Bản tin kế tiếp trên VietnamPlus', '38 mã cho Nhật, 17 mã cho Hoa Kỳ', 'Tăng chậm'],
          ]),
          p(
            'Bản tin đầu tháng 5/2020 dẫn Bộ Công Thương cho biết xuất khẩu lần đầu không thể triển khai trong vụ ấy. Sáu tuần sau, điều ngược lại xảy ra. Người đọc báo cũ mà dừng ở bản tin thứ nhất sẽ có một kết luận sai; vì thế, kho tư liệu cần giữ cả hai và ghi bản nào thay bản nào.',
          ),
          h2('Điều kiện gồm những gì?'),
          ul(
            'Vườn được cấp mã và giám sát theo danh sách gửi cho phía Nhật.',
            'Cơ sở đóng gói và buồng xông hơi khử trùng được công nhận; ba buồng đã được dựng cho vụ đầu.',
            'Từng lô xử lý dưới sự giám sát của chuyên gia kiểm dịch.',
            'Giấy chứng nhận kiểm dịch thực vật đi cùng hàng.',
          ),
          figure('picture2'),
          h2('Con số nhỏ bên cạnh con số lớn'),
          dataTable({
            caption: 'Mã vùng trồng vải của Bắc Giang theo thị trường tại thời điểm 22/5/2023',
            columns: [
              { label: 'Thị trường', kind: 'text' },
              { label: 'Số mã', kind: 'number' },
              { label: 'Diện tích', kind: 'number', unit: 'ha' },
            ],
            rows: [
              ['Trung Quốc', 110, 16000],
              ['Nhật Bản', 37, 297.4],
              ['Hoa Kỳ', 15, 184.2],
              ['Thái Lan', 19, null],
              ['Australia', 9, 117.5],
            ],
            source: {
              label: 'Bắc Giang có thêm 12 mã số vùng trồng vải xuất khẩu',
              url: 'https://hangthat.thuonghieucongluan.com.vn/bac-giang-co-them-12-ma-so-vung-trong-vai-thieu-xuat-khau-a94148.html',
              publisher: 'Thương hiệu & Công luận',
              date: '2023-05-22',
            },
          }),
          p(
            'Nguồn ghi diện tích cho Trung Quốc là “hơn 16.000 ha”. Vườn đạt chuẩn Nhật khi ấy chưa tới 300 ha, chưa bằng một phần năm mươi diện tích đó. Năm 2025, sau khi sáp nhập vào Bắc Ninh, vùng vải này được ước tính cho hơn 205.400 tấn, cao chưa từng có. Kỷ lục ấy là bối cảnh: nó không chứng minh rằng đường sang Nhật làm sản lượng tăng, và theo Sở Công Thương tỉnh, gần 62% lượng vải năm ấy tiêu thụ trong nước.',
          ),
          h2('Vậy được gì?'),
          p(
            'Được một thang giá. Vụ 2020, vải ở vườn có mã cho Nhật được thu mua 38.000 đồng/kg theo cơ quan bảo vệ thực vật; quả sang tới nơi bán giá khác hẳn, nhưng phần chênh gánh cả xông hơi, máy bay và hao hụt. Được thêm một bộ thói quen ghi chép mà người mua ở Australia hay châu Âu cũng cần. Và được một bài học về phụ thuộc: khi chỉ một vài người có thể ký xác nhận, chuyến đi của họ là khâu hẹp nhất của cả chuỗi.',
          ),
          quote('Có mã là có vé vào phòng thi. Đề thi thì mỗi mùa mỗi khác.', {
            who: 'Ông Đặng Văn Hư Cấu Ba, trưởng nhóm trồng vải hư cấu',
            where: 'xã Mẫu Sơn Thử, tỉnh Ví Dụ',
            when: '{yesterday}',
          }),
          knownBox(
            [
              'Ngày cho phép, ngày chuyến đầu và số mã tại hai thời điểm có nguồn công khai.',
              'Thông báo tháng 4/2020 và kết quả tháng 6/2020 trái nhau; kết quả là điều đã xảy ra.',
            ],
            [
              'Lượng vải sang Nhật theo từng năm từ 2021: chưa có chuỗi số thống nhất trong tay tòa soạn.',
              'Phần của giá bán tại Nhật về tới người trồng.',
            ],
          ),
        ],
        sources: [
          {
            label: 'Điều kiện nhập khẩu 15/12/2019, giá thu mua và chuyến hàng đầu',
            url: 'https://doanhnhancuocsong.net/2-tan-vai-thieu-dau-tien-xuat-nhat-chay-hang-trong-1-ngay',
            publisher: 'Doanh nhân & Cuộc sống',
          },
          {
            label: 'Vải thiều Việt Nam sang Nhật, vụ đầu tiên',
            url: 'https://tuoitrexahoi.vn/vai-thieu-viet-nam-sang-nhat-duoc-ban-500-nghin-dong-kg--169420.html',
            publisher: 'Tuổi trẻ & Xã hội',
          },
          {
            label: 'Công hàm ngày 20/4/2020 và nguy cơ lỡ vụ',
            url: 'https://thitruonghanghoa.com/tin-tuc/anh-huong-dich-covid-19-vai-tuoi-viet-nam-co-nguy-co-lo-hen-sang-nhat-ban-122761.html',
            publisher: 'Thị trường hàng hóa',
            date: '2020-05-05',
          },
          {
            label: 'Bắc Giang: thêm 43 mã số vùng trồng vải',
            url: 'https://beta.vietnamplus.vn/bac-giang-cap-moi-43-ma-so-vung-trong-vai-thieu-xuat-khau-post886877.amp',
            publisher: 'VietnamPlus',
          },
          {
            label: 'Tiêu thụ vải Bắc Ninh năm 2025 theo thị trường',
            url: 'https://www.vietnamplus.vn/bac-ninh-thu-tren-6200-ty-dong-tu-vai-thieu-va-cac-dich-vu-phu-tro-post1057436.vnp',
            publisher: 'VietnamPlus',
            date: '2025-08-23',
          },
          {
            label: 'Sản lượng vải Bắc Ninh năm 2025',
            url: 'https://vietnamnet.vn/bac-ninh-trung-lon-mua-vai-thieu-san-luong-lap-ky-luc-thu-gan-6-250-ty-dong-2434410.html',
            publisher: 'VietNamNet',
            date: '2025-08-21',
          },
        ],
      },
      en: {
        headline: 'Lychees to Japan: six months from permission to the first two tonnes',
        standfirst:
          'Japan agreed import conditions in December 2019. By April 2020 the season looked lost. In June the fruit flew after all. A timeline shows what “opening a market” really consists of.',
        body: [
          p(
            'To say that Japan opened its market to Vietnamese lychees is true, but the verb hides at least four tasks: agreeing on conditions, registering orchards, building treatment chambers, and getting a Japanese expert to the spot to sign. Without the last, the other three stay on paper.',
          ),
          table('From agreement to shelf', [
            ['Date', 'Event', 'Meaning'],
            ['15 December 2019', 'Japan’s agriculture ministry agrees conditions for fresh lychees', 'Allowed in principle'],
            ['20 April 2020', 'A Japanese note: the pandemic prevents experts from travelling', 'Season declared impossible'],
            ['3 June 2020', 'Experts arrive in Viet Nam', 'Last obstacle removed'],
            ['19 June 2020', 'Two tonnes leave by air', 'First delivery'],
            ['22 May 2023', 'Bắc Giang holds 37 orchard codes for Japan, 15 for the United States', 'Capacity'],
          ]),
          p(
            'A notice in May 2020 said that first exports could not take place that season. Six weeks later they did. Any archive that keeps only the first report records the wrong conclusion.',
          ),
          figure('picture2'),
          h2('A small number beside a large one'),
          p(
            'In May 2023 the orchards coded for Japan covered 297.4 hectares. Those coded for China covered more than 16,000. Later the count for Japan rose to 38 codes and for the United States to 17. In 2025 the area, by then part of Bắc Ninh province, was estimated to have harvested a record 205,400 tonnes. That is context, not proof: nothing shows that the Japanese route caused the rise.',
          ),
          h2('What was gained'),
          ul(
            'A price ladder: fruit from coded orchards fetched 38,000 đồng a kilo in 2020, according to the plant protection department.',
            'Habits of record-keeping that buyers in Australia or Europe also ask for.',
            'A lesson about dependence: when only a few people may sign, their journey is the narrowest point of the chain.',
          ),
          p('What remains unknown is the volume shipped each year since 2021, and how much of the retail price in Japan reaches the grower.'),
        ],
        sources: [
          {
            label: 'The first two tonnes and the conditions of December 2019 (in Vietnamese)',
            url: 'https://doanhnhancuocsong.net/2-tan-vai-thieu-dau-tien-xuat-nhat-chay-hang-trong-1-ngay',
            publisher: 'Doanh nhân & Cuộc sống',
          },
          {
            label: 'The note of April 2020 (in Vietnamese)',
            url: 'https://thitruonghanghoa.com/tin-tuc/anh-huong-dich-covid-19-vai-tuoi-viet-nam-co-nguy-co-lo-hen-sang-nhat-ban-122761.html',
            publisher: 'Thị trường hàng hóa',
            date: '2020-05-05',
          },
          {
            label: 'Orchard codes on 22 May 2023 (in Vietnamese)',
            url: 'https://hangthat.thuonghieucongluan.com.vn/bac-giang-co-them-12-ma-so-vung-trong-vai-thieu-xuat-khau-a94148.html',
            publisher: 'Thương hiệu & Công luận',
            date: '2023-05-22',
          },
          {
            label: 'The later count of orchard codes (in Vietnamese)',
            url: 'https://beta.vietnamplus.vn/bac-giang-cap-moi-43-ma-so-vung-trong-vai-thieu-xuat-khau-post886877.amp',
            publisher: 'VietnamPlus',
          },
          {
            label: 'Harvest of 2025 (in Vietnamese)',
            url: 'https://vietnamnet.vn/bac-ninh-trung-lon-mua-vai-thieu-san-luong-lap-ky-luc-thu-gan-6-250-ty-dong-2434410.html',
            publisher: 'VietNamNet',
            date: '2025-08-21',
          },
        ],
        translators: ['sample'],
      },
    },
  },
  {
    key: 'sau-rieng-len-xuong',
    section: 'thi-truong',
    topics: ['sau-rieng', 'kiem-dich'],
    countries: ['CN', 'VN'],
    authors: ['vi-du', 'gia-dinh'],
    daysAgo: 2,
    time: '06:45',
    genre: 'analysis',
    related: ['mit-nghi-dinh-thu'],
    updated: {
      hoursLater: 5,
      note: {
        vi: 'Bổ sung ước tính cả năm 2025 của Hiệp hội Rau quả.',
        en: 'Added the association’s estimate for the whole of 2025.',
        zh: '补充了果蔬协会对2025年全年的估算。',
      },
    },
    pictures: {
      picture: picture(
        'durian',
        7,
        'day',
        {
          vi: 'Những quả sầu riêng xếp trên sạp gỗ, một quả đã bổ',
          en: 'Durians stacked on a wooden stall, one cut open',
          zh: '木架上堆放的榴莲，其中一个已经切开',
        },
        {
          vi: 'Vỏ gai, ruột mềm, giấy tờ dày. Tranh minh họa.',
          en: 'Thorny outside, soft inside, heavy with paper. Illustration.',
          zh: '外有尖刺，内里柔软，手续繁多。插图。',
        },
      ),
    },
    editions: {
      vi: {
        headline: 'Sầu riêng & một kết quả biết quay đầu',
        standfirst:
          'Nghị định thư năm 2022 mở ra mức tăng hiếm thấy, quy định kiểm soát đầu năm 2025 làm số liệu đổ dốc, rồi nửa cuối năm lại lên. Muốn đánh giá một thỏa thuận, phải chọn mốc đo cho đúng.',
        body: [
          p(
            'Tháng 7/2022, Việt Nam và Trung Quốc ký nghị định thư về kiểm dịch với sầu riêng tươi. Năm ấy xuất khẩu đạt khoảng 420 triệu USD, so với hơn 200 triệu USD mỗi năm trước đó.[^Theo cùng tờ báo, một bài tháng 2/2023 ghi mức tăng 137%; tính ngược lại, năm 2021 chỉ khoảng 178 triệu USD. Hai cách ghi không khớp hẳn.] Nếu bài viết dừng ở đây, kết luận sẽ gọn: ký xong là tăng.',
          ),
          h2('Đoạn dốc'),
          p(
            'Đầu năm 2025, Trung Quốc đòi kiểm tra chất vàng O và cadimi trong sầu riêng. Kim ngạch rau quả quý I giảm 9,2% so với cùng kỳ, còn 1,164 tỷ USD. Riêng sầu riêng sang Trung Quốc trong bốn tháng được ước 120–130 triệu USD, trong khi cùng kỳ năm trước hơn 500 triệu USD.',
          ),
          dataTable({
            caption: 'Các mốc xuất khẩu sầu riêng (số làm tròn theo nguồn)',
            columns: [
              { label: 'Kỳ', kind: 'text' },
              { label: 'Giá trị', kind: 'number', unit: 'triệu USD' },
              { label: 'Phạm vi', kind: 'text' },
            ],
            rows: [
              ['Năm 2022', 420, 'Nguồn ghi sang Trung Quốc; nguồn khác ghi 421 là tổng các thị trường'],
              ['Bốn tháng đầu 2024', 500, 'Sang Trung Quốc, nguồn ghi “hơn”'],
              ['Bốn tháng đầu 2025', 125, 'Sang Trung Quốc, điểm giữa của ước tính 120–130'],
              ['Mười tháng năm 2025', 3300, 'Tổng, nguồn ghi “hơn”, tăng 10,4%'],
              ['Cả năm 2025', 4000, 'Ước tính của Hiệp hội Rau quả'],
            ],
          }),
          p(
            'Nửa cuối năm, hàng đi lại và tổng mười tháng đã vượt cùng kỳ. Cùng một thỏa thuận, ba người chọn ba mốc sẽ viết ba câu chuyện: bùng nổ, sụp đổ, phục hồi. Cả ba đều có số để dẫn.',
          ),
          h2('Nhánh đông lạnh'),
          p(
            'Nghị định thư cho sầu riêng đông lạnh ký ngày 19/8/2024. Lô đầu tiên theo văn bản này, 22,24 tấn, được báo chí ghi nhận vào tháng 6/2025, tức khoảng mười tháng sau. Đó là quãng cần cho đăng ký nhà máy, thẩm định, kiểm nghiệm. Ai lập kế hoạch tiền mặt theo ngày ký sẽ hụt gần một năm.',
          ),
          h2('Ba điều rút ra'),
          ol(
            'Nghị định thư mở cửa, **không** giữ cửa. Cánh cửa có thể hẹp lại bằng một yêu cầu kiểm nghiệm mới mà văn bản gốc không cần đổi chữ nào.',
            'Năng lực phòng thử nghiệm được nước nhập công nhận quan trọng ngang diện tích trồng.',
            'Hơn 90% bán cho một khách thì mọi con số trung bình đều mong manh.',
          ),
          p('Về nguồn cadimi trong quả, các ý kiến chuyên môn được báo chí dẫn vẫn chưa thống nhất. Tòa soạn không xem đó là điều đã rõ.'),
        ],
        sources: [
          {
            label: 'Sầu riêng sau nghị định thư tháng 7/2022',
            url: 'https://thoibaotaichinhvietnam.vn/tang-toc-den-ben-do-viet-nam-141552.html',
            publisher: 'Thời báo Tài chính Việt Nam',
          },
          {
            label: 'Mức tăng 137% của năm 2022',
            url: 'https://thoibaotaichinhvietnam.vn/cuc-trong-trot-canh-bao-tang-nong-dien-tich-sau-rieng-dan-den-hau-qua-cung-vuot-cau-122282.html',
            publisher: 'Thời báo Tài chính Việt Nam',
          },
          {
            label: 'Kim ngạch rau quả quý I/2025',
            url: 'https://www.24h.com.vn/thi-truong-tieu-dung/loai-qua-viet-xuat-khau-ty-usd-duoc-vi-la-thuoc-bo-ban-day-thi-truong-gia-hon-chuc-nghin-qua-c52a1663154.html',
            publisher: '24h',
          },
          {
            label: 'Sầu riêng bốn tháng đầu năm 2025, cadimi và vàng O',
            url: 'https://www.sggp.org.vn/sau-theo-trai-sau-rieng-tu-mu-nguon-goc-chat-cam-post795441.html',
            publisher: 'Sài Gòn Giải Phóng',
          },
          {
            label: 'Lô sầu riêng đông lạnh đầu tiên',
            url: 'https://baogialai.com.vn/viet-nam-xuat-khau-lo-sau-rieng-dong-lanh-dau-tien-sang-trung-quoc-post326160.html',
            publisher: 'Báo Gia Lai',
          },
          {
            label: 'Ước tính năm 2025 của Hiệp hội Rau quả',
            url: 'https://cafef.vn/loai-qua-ken-nguoi-an-giup-viet-nam-thu-4-ty-usd-trong-nam-2025-188251228212500818.chn',
            publisher: 'CafeF',
            date: '2025-12-28',
          },
        ],
      },
      en: {
        headline: 'Durian: a result that turned, and turned again',
        standfirst:
          'A 2022 protocol with China brought rare growth, new tests in early 2025 sent the figures down, and the second half of that year brought them back. Judging an agreement depends on where you measure.',
        body: [
          p(
            'In July 2022 Viet Nam and China signed a plant health protocol for fresh durian. Exports that year came to about $420m, against little more than $200m a year before. Stop here and the moral is simple: sign, and sales rise.',
          ),
          h2('The slope'),
          p(
            'Early in 2025 China required tests for auramine O, a dye, and for cadmium. Viet Nam’s fruit and vegetable exports fell by 9.2% in the first quarter, to $1.164bn. Durian sales to China in the first four months were put at $120–130m, after more than $500m a year earlier.',
          ),
          dataTable({
            caption: 'Durian exports at different moments (rounded as in the sources)',
            columns: [
              { label: 'Period', kind: 'text' },
              { label: 'Value', kind: 'number', unit: '$m' },
              { label: 'Scope', kind: 'text' },
            ],
            rows: [
              ['2022', 420, 'To China in one source; another gives 421 for all markets'],
              ['January–April 2024', 500, 'To China, “more than”'],
              ['January–April 2025', 125, 'To China, midpoint of an estimate'],
              ['January–October 2025', 3300, 'All markets, “more than”'],
              ['2025', 4000, 'Estimate of the fruit and vegetable association'],
            ],
          }),
          p(
            'Then shipments resumed, and ten-month exports overtook the previous year by 10.4%. Three writers choosing three dates could report a boom, a collapse or a recovery, each with figures to quote.',
          ),
          h2('The frozen branch'),
          p(
            'A separate protocol for frozen durian was signed on 19 August 2024. The first consignment under it, 22.24 tonnes, was reported in June 2025, about ten months later. Anyone who plans cash flow from the day of signing will be nearly a year short.',
          ),
          p(
            'A protocol opens a door; it does not hold it open. Laboratories recognised by the buyer’s authorities matter as much as hectares. And when more than nine-tenths of sales go to one customer, every average is fragile. Where the cadmium comes from remains disputed among experts quoted in the press.',
          ),
        ],
        sources: [
          {
            label: 'Durian after the protocol of July 2022 (in Vietnamese)',
            url: 'https://thoibaotaichinhvietnam.vn/tang-toc-den-ben-do-viet-nam-141552.html',
            publisher: 'Thời báo Tài chính Việt Nam',
          },
          {
            label: 'The growth of 2022 (in Vietnamese)',
            url: 'https://thoibaotaichinhvietnam.vn/cuc-trong-trot-canh-bao-tang-nong-dien-tich-sau-rieng-dan-den-hau-qua-cung-vuot-cau-122282.html',
            publisher: 'Thời báo Tài chính Việt Nam',
          },
          {
            label: 'Fruit and vegetable exports in the first quarter of 2025 (in Vietnamese)',
            url: 'https://www.24h.com.vn/thi-truong-tieu-dung/loai-qua-viet-xuat-khau-ty-usd-duoc-vi-la-thuoc-bo-ban-day-thi-truong-gia-hon-chuc-nghin-qua-c52a1663154.html',
            publisher: '24h',
          },
          {
            label: 'First frozen consignment (in Vietnamese)',
            url: 'https://baogialai.com.vn/viet-nam-xuat-khau-lo-sau-rieng-dong-lanh-dau-tien-sang-trung-quoc-post326160.html',
            publisher: 'Báo Gia Lai',
          },
          {
            label: 'First four months of 2025 (in Vietnamese)',
            url: 'https://www.sggp.org.vn/sau-theo-trai-sau-rieng-tu-mu-nguon-goc-chat-cam-post795441.html',
            publisher: 'Sài Gòn Giải Phóng',
          },
          {
            label: 'Estimate for 2025 (in Vietnamese)',
            url: 'https://cafef.vn/loai-qua-ken-nguoi-an-giup-viet-nam-thu-4-ty-usd-trong-nam-2025-188251228212500818.chn',
            publisher: 'CafeF',
            date: '2025-12-28',
          },
        ],
        translators: ['sample'],
      },
      zh: {
        headline: '越南榴莲：先涨、后跌、再回升的成绩单',
        standfirst: '2022年签署的议定书带来罕见增长，2025年初的新检测要求让数字急跌，下半年又恢复。评价一份协议，关键在于选哪个时间点来衡量。',
        body: [
          p('2022年7月，越南与中国签署鲜榴莲植物检疫议定书。当年出口额约4.2亿美元，而此前每年只有两亿多美元。如果只看到这里，结论很简单：一签就涨。'),
          h2('下坡路'),
          p(
            '2025年初，中方要求检测榴莲中的碱性嫩黄O和镉。越南第一季度果蔬出口额降至11.64亿美元，同比下降9.2%。据报道，前四个月对华榴莲出口估计只有1.2亿至1.3亿美元，上年同期则超过5亿美元。',
          ),
          p(
            '下半年通关逐步恢复，1至10月榴莲出口总额超过33亿美元，同比增长10.4%。越南果蔬协会估计全年约40亿美元。选取不同的月份，可以写出繁荣、崩塌或复苏三种故事，而且都有数据可引。',
          ),
          h2('冷冻榴莲'),
          p(
            '冷冻榴莲议定书于2024年8月19日签署，首批22.24吨货物在2025年6月才见诸报道，前后约十个月。工厂注册、审核和检验都需要时间，按签字日期安排资金的企业会落空。',
          ),
          ul(
            '议定书打开大门，但不能保证大门一直敞开。',
            '获得进口国认可的实验室，与种植面积同样重要。',
            '九成以上的货卖给一个市场，任何平均数都很脆弱。',
          ),
          p('果实中镉的来源，专家意见尚不一致，本报不将其视为定论。'),
        ],
        sources: [
          {
            label: '2022年议定书签署后的榴莲出口（越南文）',
            url: 'https://thoibaotaichinhvietnam.vn/tang-toc-den-ben-do-viet-nam-141552.html',
            publisher: 'Thời báo Tài chính Việt Nam',
          },
          {
            label: '2025年第一季度果蔬出口（越南文）',
            url: 'https://www.24h.com.vn/thi-truong-tieu-dung/loai-qua-viet-xuat-khau-ty-usd-duoc-vi-la-thuoc-bo-ban-day-thi-truong-gia-hon-chuc-nghin-qua-c52a1663154.html',
            publisher: '24h',
          },
          {
            label: '2025年前四个月榴莲出口（越南文）',
            url: 'https://www.sggp.org.vn/sau-theo-trai-sau-rieng-tu-mu-nguon-goc-chat-cam-post795441.html',
            publisher: 'Sài Gòn Giải Phóng',
          },
          {
            label: '首批冷冻榴莲（越南文）',
            url: 'https://baogialai.com.vn/viet-nam-xuat-khau-lo-sau-rieng-dong-lanh-dau-tien-sang-trung-quoc-post326160.html',
            publisher: 'Báo Gia Lai',
          },
          {
            label: '2025年全年估算（越南文）',
            url: 'https://cafef.vn/loai-qua-ken-nguoi-an-giup-viet-nam-thu-4-ty-usd-trong-nam-2025-188251228212500818.chn',
            publisher: 'CafeF',
            date: '2025-12-28',
          },
        ],
        translators: ['sample'],
      },
    },
  },
  {
    key: 'buoi-va-viet-quat',
    section: 'thi-truong',
    topics: ['kiem-dich', 'cam-ket'],
    countries: ['AU', 'VN'],
    authors: ['vi-du'],
    daysAgo: 8,
    time: '15:10',
    genre: 'news',
    pictures: {
      picture: picture(
        'market-stall',
        9,
        'day',
        { vi: 'Quầy trái cây với bưởi xanh và những hộp quả mọng' },
        { vi: 'Hai chiều hàng trên một quầy. Tranh minh họa.' },
      ),
    },
    editions: {
      vi: {
        headline: 'Bưởi sang Australia, việt quất về Việt Nam: một thỏa thuận, hai bên nợ việc',
        standfirst:
          'Ngày 9/10/2025, hai nước công bố mở cửa cho hai loại quả theo hai chiều. Bên nào phải làm gì, điều nào đã xong, và vì sao báo chí đếm bưởi là quả thứ sáu, nơi khác lại đếm là thứ tám?',
        body: [
          p(
            'Lễ công bố tại Hà Nội sáng 9/10/2025 gồm hai văn bản: điều kiện nhập việt quất Australia vào Việt Nam và kế hoạch triển khai cho bưởi Việt Nam vào Australia. Khi theo dõi thực hiện, nên tách chúng thành hai cam kết với hai bên chịu trách nhiệm.',
          ),
          table('Ai nợ ai việc gì', [
            ['', 'Bưởi → Australia', 'Việt quất → Việt Nam'],
            ['Bên cho phép nhập', 'Australia', 'Việt Nam'],
            ['Bên giám sát vườn và xử lý', 'Việt Nam', 'Australia'],
            ['Biện pháp được nhắc tới', 'Mã vườn, cơ sở đóng gói, chiếu xạ', 'Theo điều kiện nhập khẩu đã ký'],
            ['Dấu hiệu đã giao hàng', 'Tòa soạn chưa xác minh được lô đầu', 'Có mặt tại TP. Hồ Chí Minh, sự kiện ngày 10/12/2025'],
          ]),
          h2('Quả thứ mấy?'),
          p(
            'Người Lao Động ghi bưởi là loại quả **thứ sáu** của Việt Nam vào Australia, sau thanh long, vải, nhãn, xoài, chanh leo. VietnamPlus ghi **thứ tám**, kể thêm chôm chôm và vú sữa. Với việt quất, các báo cũng ghi thứ bảy hoặc thứ tám. Chúng tôi giữ cả hai cách đếm cho tới khi đối chiếu được với danh mục của cơ quan nông nghiệp Australia.',
          ),
          h2('Quy mô để hình dung'),
          ul(
            'Kim ngạch bưởi năm 2024 khoảng 60 triệu USD, sang 14 nước và vùng lãnh thổ.',
            'Sản lượng gần một triệu tấn mỗi năm: phần xuất khẩu rất mỏng.',
            'Đàm phán cho bưởi kéo dài hơn hai năm.',
          ),
          p(
            'Với nhà vườn, câu hỏi thực tế là chi phí chiếu xạ và cước lạnh trên mỗi ký. Với người bán lẻ trong nước, việt quất Australia chín trái mùa bắc bán cầu nên chạm ít vào hàng sẵn có.',
          ),
        ],
        sources: [
          {
            label: 'Công bố mở cửa bưởi và việt quất',
            url: 'https://vneconomy.vn/trai-buoi-viet-nam-chinh-thuc-chinh-phuc-thi-truong-australia.htm',
            publisher: 'VnEconomy',
            date: '2025-10-09',
          },
          {
            label: 'Cách đếm “thứ tám”',
            url: 'https://www.vietnamplus.vn/trai-buoi-viet-nam-chinh-thuc-co-mat-tai-thi-truong-australia-post1069152.vnp',
            publisher: 'VietnamPlus',
            date: '2025-10-09',
          },
          {
            label: 'Cách đếm “thứ sáu”',
            url: 'https://nld.com.vn/trai-buoi-cua-viet-nam-chinh-thuc-co-visa-vao-uc-1962510091139517.htm',
            publisher: 'Người Lao Động',
            date: '2025-10-09',
          },
          {
            label: 'Việt quất Australia tại TP. Hồ Chí Minh',
            url: 'https://vneconomy.vn/viet-quat-australia-buoi-viet-nam-dau-moc-moi-trong-thuong-mai-nong-san-hai-chieu.htm',
            publisher: 'VnEconomy',
            date: '2025-12-12',
          },
        ],
      },
    },
  },
  {
    key: 'mit-nghi-dinh-thu',
    section: 'thi-truong',
    topics: ['kiem-dich', 'truy-xuat-nguon-goc', 'cam-ket'],
    countries: ['CN', 'VN'],
    authors: ['vi-du'],
    daysAgo: 0,
    time: '05:45',
    genre: 'analysis',
    related: ['sau-rieng-len-xuong'],
    pictures: {
      picture: picture(
        'border-gate',
        8,
        'dawn',
        { vi: 'Cửa khẩu đường bộ sáng sớm với hàng xe tải chờ trước thanh chắn' },
        { vi: 'Đường chính ngạch cũng phải xếp hàng. Tranh minh họa.' },
      ),
    },
    editions: {
      vi: {
        headline: 'Nghị định thư mít tươi: đã ký, đã có ngày áp dụng, còn chuyến hàng thì sao?',
        standfirst:
          'Văn bản ký ngày 27/11/2025 khép lại năm nghị định thư nông sản với Trung Quốc trong một năm. Theo thông báo của hải quan nước này, mít tươi được nhập từ 1/6/2026. Kết quả thực tế vẫn cần bằng chứng.',
        body: [
          p(
            'Mít là trường hợp tốt để tập phân biệt lời hứa với kết quả. Nghị định thư ký tại Bắc Kinh ngày 27/11/2025, cùng năm với ớt, chanh leo, cám gạo và tổ yến thô. Ngày 19/12, Tổng cục Hải quan Trung Quốc ra Thông báo số 251/2025, cho nhập từ 1/6/2026.',
          ),
          h2('Điều kiện đáng chú ý'),
          ul(
            'Vườn trồng và cơ sở đóng gói phải đăng ký, được **cả hai nước** phê duyệt; danh sách công bố và cập nhật trên trang của hải quan Trung Quốc.',
            'Vườn áp dụng thực hành nông nghiệp tốt, dọn quả rụng, theo dõi ruồi đục quả, sâu đục trái, rệp sáp.',
            'Trước khi xuất, cơ quan Việt Nam lấy mẫu kiểm dịch theo tỷ lệ 2%; nếu một năm không vi phạm có thể giảm còn 1%.',
            'Bao bì mới, nhãn truy được về vườn.',
          ),
          p(
            'Trước khi có nghị định thư, mít vẫn sang Trung Quốc. Mười một tháng năm 2025, xuất khẩu mít đạt khoảng 177,5 triệu USD, giảm 24% theo số của Cục Xuất nhập khẩu. Vì vậy, khi con số năm sau đi lên, phải hỏi phần nào là hàng mới, phần nào là hàng cũ đổi đường đi.',
          ),
          knownBox(
            [
              'Ngày ký: 27/11/2025.',
              'Ngày áp dụng theo Thông báo 251/2025: 1/6/2026.',
              'Diện tích trồng khoảng 84.000 ha, sản lượng chừng một triệu tấn mỗi năm.',
            ],
            [
              'Lô đầu tiên theo nghị định thư: ngày, lượng, doanh nghiệp. Tòa soạn chưa có nguồn xác nhận.',
              'Số vườn và cơ sở đóng gói được duyệt.',
              'Tỷ lệ lô bị trả về.',
            ],
          ),
          p(
            'Trong sổ theo dõi cam kết của tòa soạn, mục này mang trạng thái “đã ký, đang chờ bằng chứng giao hàng”. Bạn đọc có chứng từ một lô đã thông quan xin gửi về; tài liệu được giữ kín nếu yêu cầu.',
          ),
        ],
        sources: [
          {
            label: 'Ký nghị định thư mít tươi',
            url: 'https://plo.vn/viet-nam-trung-quoc-ky-nghi-dinh-thu-xuat-khau-mit-tuoi-post883709.html',
            publisher: 'PLO',
            date: '2025-11-27',
          },
          {
            label: 'Thông báo 251/2025 và tỷ lệ lấy mẫu',
            url: 'https://nld.com.vn/them-mot-loai-trai-cay-pho-bien-cua-viet-nam-duoc-xuat-khau-chinh-ngach-sang-trung-quoc-196251222174443536.htm',
            publisher: 'Người Lao Động',
            date: '2025-12-22',
          },
          {
            label: 'Yêu cầu kiểm dịch, diện tích và kim ngạch mười một tháng',
            url: 'https://dantri.com.vn/kinh-doanh/mit-tuoi-xuat-khau-sang-trung-quoc-tu-thang-6-phai-dap-ung-yeu-cau-gi-20260105142642630.htm',
            publisher: 'Dân trí',
            date: '2026-01-05',
          },
        ],
      },
    },
  },
  {
    key: 'ca-phe-khong-pha-rung',
    section: 'thi-truong',
    topics: ['ca-phe', 'truy-xuat-nguon-goc', 'evfta'],
    countries: ['VN'],
    authors: ['vi-du', 'gia-dinh'],
    daysAgo: 6,
    time: '07:20',
    genre: 'explainer',
    pictures: {
      picture: picture(
        'coffee',
        5,
        'dawn',
        { vi: 'Sườn đồi cà phê trong sương sớm, bìa rừng phía xa', en: 'A coffee slope in morning mist with the forest edge beyond' },
        { vi: 'Bìa rừng cũng là ranh giới pháp lý. Tranh minh họa.', en: 'The forest edge is also a legal line. Illustration.' },
      ),
    },
    editions: {
      vi: {
        headline: 'Cà phê “không phá rừng”: tọa độ vườn đi trước bao hàng',
        standfirst:
          'Quy định chống phá rừng của EU đã hai lần lùi ngày áp dụng, nhưng lõi không đổi: mỗi lô cà phê phải chỉ được về mảnh đất đã sinh ra nó. Nông hộ nhỏ cần chuẩn bị dữ liệu gì?',
        body: [
          p(
            'Quy định (EU) 2023/1115 cấm đưa vào thị trường EU bảy nhóm hàng, trong đó có cà phê, nếu được trồng trên đất mất rừng sau ngày 31/12/2020 hoặc sản xuất trái luật nước sở tại. Người chịu trách nhiệm trước pháp luật là bên đưa hàng vào thị trường, tức nhà nhập khẩu. Nhưng họ chỉ có dữ liệu nếu người trồng đưa cho.',
          ),
          h2('Ngày áp dụng đã đổi hai lần'),
          table('Lịch áp dụng', [
            ['Đối tượng', 'Ban đầu', 'Sau Quy định (EU) 2025/2650'],
            ['Doanh nghiệp lớn và vừa', '30/12/2024', '30/12/2026'],
            ['Doanh nghiệp nhỏ và siêu nhỏ', '30/6/2025', '30/6/2027'],
          ]),
          p(
            'Tháng 5/2026, Ủy ban châu Âu công bố báo cáo đơn giản hóa, bản hướng dẫn mới và một dự thảo sửa danh mục hàng hóa, đồng thời cho biết không đề xuất sửa tiếp văn bản gốc. Hãy kiểm tra Phụ lục I bản mới nhất, nhất là với cà phê hòa tan, mặt hàng được nêu trong các bàn thảo.',
          ),
          h2('Gói dữ liệu tối thiểu'),
          ol(
            '**Tọa độ** của từng mảnh. Mảnh trên 4 ha phải vẽ đường bao; nhỏ hơn có thể dùng một điểm.',
            '**Thời gian thu hoạch** và sản lượng gắn với mảnh ấy.',
            '**Giấy tờ hợp pháp**: quyền sử dụng đất, lao động, thuế theo luật Việt Nam.',
            '**Chuỗi giao nhận** từ hộ tới đại lý, kho, nhà máy, sao cho hàng có tọa độ không trộn với hàng không có.',
          ),
          p(
            'Việt Nam nằm trong danh sách rủi ro thấp công bố ngày 22/5/2025. Nhờ vậy người nhập khẩu được làm thủ tục rút gọn và tỷ lệ kiểm tra là 1%, thay vì 3% hay 9%. Rút gọn không phải miễn: thông tin vẫn phải thu thập đủ.',
          ),
          h2('Khó ở khâu trộn'),
          p(
            'Một đại lý mua của vài trăm hộ, phơi chung sân, đóng chung bao. Chỉ một hộ thiếu tọa độ là cả lô mất tư cách. Giải pháp rẻ nhất là hai sân và hai màu bao; giải pháp đắt hơn là phần mềm.',
          ),
          quote('Điện thoại đo được tọa độ, nhưng máy không biết đâu là đất nhà tôi, đâu là đất tôi thuê của em.', {
            who: 'Bà Hoàng Thị Ví Dụ Chín, hộ trồng cà phê hư cấu',
            where: 'xã Đồi Minh Họa, tỉnh Ví Dụ',
            when: '{yesterday}',
          }),
          p(
            'Ai trả tiền đo đạc là chỗ chưa ngã ngũ. Luật không buộc người mua chi, còn hợp đồng thì có thể. Nên ghi rõ ngay từ bản chào: dữ liệu thuộc về ai, dùng vào việc gì, giữ bao lâu.',
          ),
        ],
        sources: [
          { label: 'Quy định (EU) 2023/1115', url: 'https://eur-lex.europa.eu/eli/reg/2023/1115/oj', publisher: 'EUR-Lex', date: '2023-05-31' },
          {
            label: 'Quy định (EU) 2025/2650 sửa đổi',
            url: 'https://eur-lex.europa.eu/legal-content/EN/TXT/HTML/?uri=CELEX%3A32025R2650',
            publisher: 'EUR-Lex',
            date: '2025-12-19',
          },
          {
            label: 'Gói tài liệu tháng 5/2026',
            url: 'https://fondia.com/en/en/insights/articles/simplification-report-on-the-eu-deforestation-regulation-eudr-along-with-updated-guidance-and-proposed-amendments',
            publisher: 'Fondia',
          },
          {
            label: 'Việt Nam trong nhóm rủi ro thấp',
            url: 'https://en.greeninvietnam.org/blogs/blog/eu-xep-viet-nam-vao-nhom-rui-ro-thap-ve-pha-rung',
            publisher: 'Green in Vietnam',
          },
        ],
      },
      en: {
        headline: 'Deforestation-free coffee: the plot travels before the bag',
        standfirst:
          'The EU’s deforestation regulation has been postponed twice, but its core has not moved: each consignment must be traced to the land that grew it. What that asks of Viet Nam’s smallholders.',
        body: [
          p(
            'Regulation (EU) 2023/1115 bars seven groups of goods, coffee among them, from the EU market if they were grown on land deforested after 31 December 2020 or produced in breach of local law. The duty falls on whoever places the goods on the market, in practice the importer. But importers have only the data that growers give them.',
          ),
          table('When it applies', [
            ['Who', 'Originally', 'After Regulation (EU) 2025/2650'],
            ['Large and medium-sized companies', '30 December 2024', '30 December 2026'],
            ['Small and micro enterprises', '30 June 2025', '30 June 2027'],
          ]),
          p(
            'In May 2026 the Commission published a simplification report, new guidance and a draft change to the product list, and said it would not propose further amendments to the regulation itself. Traders in instant coffee should check the latest Annex I.',
          ),
          h2('The minimum file'),
          ul(
            'Coordinates of every plot; an outline is needed above four hectares, a single point may do below.',
            'Time of harvest and quantity.',
            'Evidence that the land and labour were legal under Vietnamese law.',
            'A chain of custody that keeps traceable coffee apart from the rest.',
          ),
          p(
            'Viet Nam was placed in the low-risk group in May 2025. Importers may follow a simplified procedure and authorities check 1% of operators instead of 3% or 9%. Simplified does not mean exempt: the information must still be collected.',
          ),
          h2('Mixing is the problem'),
          p(
            'A local collector buys from several hundred households, dries the beans in one yard and fills the same bags. One missing coordinate disqualifies the lot. Two yards and two colours of sack are the cheapest answer; software is the dearer one. Who pays for the mapping is unsettled, and best written into the contract together with who owns the data and for how long.',
          ),
        ],
        sources: [
          { label: 'Regulation (EU) 2023/1115', url: 'https://eur-lex.europa.eu/eli/reg/2023/1115/oj', publisher: 'EUR-Lex', date: '2023-05-31' },
          {
            label: 'Regulation (EU) 2025/2650',
            url: 'https://eur-lex.europa.eu/legal-content/EN/TXT/HTML/?uri=CELEX%3A32025R2650',
            publisher: 'EUR-Lex',
            date: '2025-12-19',
          },
          {
            label: 'Viet Nam in the low-risk group',
            url: 'https://en.greeninvietnam.org/blogs/blog/eu-xep-viet-nam-vao-nhom-rui-ro-thap-ve-pha-rung',
            publisher: 'Green in Vietnam',
          },
          {
            label: 'The package of May 2026',
            url: 'https://fondia.com/en/en/insights/articles/simplification-report-on-the-eu-deforestation-regulation-eudr-along-with-updated-guidance-and-proposed-amendments',
            publisher: 'Fondia',
          },
        ],
        translators: ['sample'],
      },
    },
  },
  {
    key: 'tu-vung-hop-dong-gao',
    section: 'thi-truong',
    topics: ['gao', 'logistics'],
    countries: ['VN'],
    authors: ['gia-dinh'],
    daysAgo: 38,
    time: '10:30',
    genre: 'explainer',
    pictures: {
      picture: picture(
        'rice-terrace',
        6,
        'day',
        { vi: 'Ruộng lúa chín nhiều bậc, xa xa có kho thóc' },
        { vi: 'Từ ruộng tới hợp đồng là một quãng chữ nghĩa. Tranh minh họa.' },
      ),
    },
    editions: {
      vi: {
        headline: 'Hợp đồng gạo: 14 thuật ngữ đáng giá bằng tiền',
        standfirst:
          'Một chữ “about” có thể cho phép giao thừa một phần mười; một chữ “final at loading” quyết định ai chịu phần gạo bị ẩm. Bảng từ Việt – Anh dưới đây kèm điều mỗi bên nên hỏi lại trước khi ký.',
        body: [
          p(
            'Tranh chấp trong mua bán gạo ít khi vì giá. Nó thường nằm ở phẩm chất đo tại đâu, đo bởi ai và tàu chờ bao lâu. Những từ sau xuất hiện trong gần như mọi bản chào.',
          ),
          table('Từ vựng Việt – Anh', [
            ['Tiếng Việt', 'Tiếng Anh', 'Điều nên hỏi'],
            ['Gạo 5% tấm', '5% broken', 'Tấm định nghĩa theo chiều dài nào?'],
            ['Độ ẩm tối đa', 'moisture, max.', 'Đo bằng máy nào, ở đâu?'],
            ['Hạt bạc phấn', 'chalky grains', 'Giới hạn tính theo khối lượng?'],
            ['Xát kỹ', 'well milled', 'Có mẫu niêm phong không?'],
            ['Bao PP 50 kg', '50 kg PP bags', 'Bao dự phòng bao nhiêu phần trăm?'],
            ['Dung sai hơn kém', 'more or less, at seller’s option', 'Bên nào chọn?'],
            ['Giám định cuối cùng khi xếp hàng', 'quality final at loading', 'Ai chỉ định công ty giám định?'],
            ['Hun trùng', 'fumigation', 'Trên tàu hay tại kho, ai trả?'],
            ['Thời hạn giao', 'shipment period', 'Ngày vận đơn hay ngày tàu tới?'],
            ['Thưởng, phạt xếp dỡ', 'dispatch / demurrage', 'Mức phạt mỗi ngày?'],
            ['Thư tín dụng không hủy ngang', 'irrevocable L/C', 'Mở trước bao nhiêu ngày?'],
            ['Bất khả kháng', 'force majeure', 'Lệnh hạn chế xuất khẩu có tính không?'],
            ['Trọng tài', 'arbitration', 'Ở đâu, luật nào, tiếng gì?'],
            ['Luật áp dụng', 'governing law', 'Có loại trừ CISG không?'],
          ]),
          h2('Ba bẫy chữ nghĩa'),
          p(
            '**“About 10.000 tấn”.** Với thư tín dụng theo UCP 600, từ “about” hay “approximately” cho phép chênh 10% ở đại lượng nó đi kèm (Điều 30). Không ghi từ nào, mức chênh 5% về lượng chỉ áp dụng khi L/C không tính theo số bao và tổng tiền không vượt.',
          ),
          p(
            '**“FOB” mà quên bản.** Incoterms 2020 khác các bản trước ở vài điều; thiếu năm là mở cửa cho tranh cãi. Gạo đóng container giao tại bãi hợp với FCA hơn FOB.',
          ),
          p(
            '**Im lặng về luật.** Việt Nam là thành viên Công ước Viên 1980 (CISG) từ ngày 1/1/2017. Nếu bên kia cũng ở nước thành viên và hợp đồng không loại trừ, công ước có thể tự động áp dụng.',
          ),
          p('Cuối cùng, lưu một ký mẫu có chữ ký niêm phong của hai bên. Nó rẻ hơn mọi luật sư.'),
        ],
        sources: [
          { label: 'UCP 600 và Incoterms 2020', url: 'https://iccwbo.org', publisher: 'International Chamber of Commerce' },
          {
            label: 'Công ước Viên về hợp đồng mua bán hàng hóa quốc tế (CISG), tình trạng thành viên',
            url: 'https://uncitral.un.org',
            publisher: 'UNCITRAL',
          },
        ],
      },
    },
  },
  {
    key: 'truy-xuat-thuy-san',
    section: 'thi-truong',
    topics: ['thuy-san', 'truy-xuat-nguon-goc', 'iuu'],
    countries: ['VN'],
    authors: ['vi-du', 'thu'],
    daysAgo: 10,
    time: '17:40',
    genre: 'explainer',
    pictures: {
      picture: picture(
        'fishing-boats',
        21,
        'dusk',
        { vi: 'Tàu cá cập bến lúc chập tối, khay cá xếp trên cầu tàu', es: 'Barcos de pesca llegan al anochecer, cajas de pescado en el muelle' },
        { vi: 'Khay cá nào, tàu nào? Tranh minh họa.', es: '¿Qué caja, qué barco? Ilustración.' },
      ),
    },
    editions: {
      vi: {
        headline: 'Truy xuất thủy sản: bốn lần đổi tay, bốn chỗ dễ đứt',
        standfirst:
          'Con cá đi từ lưới đến quầy đông lạnh qua ít nhất bốn chủ. Luật của người mua đòi lần ngược được cả bốn. Bài viết chỉ ra chỗ dữ liệu hay mất và cách ghi chép không cần máy móc đắt tiền.',
        body: [
          p(
            'Nguyên tắc truy xuất của EU gói trong một câu ở Điều 18 Quy định 178/2002: mỗi cơ sở phải biết mình mua của ai và bán cho ai, “một bước trước, một bước sau”. Với thủy sản khai thác, Quy định 1005/2008 đòi thêm giấy chứng nhận khai thác.',
          ),
          p(
            'Từ ngày 10/1/2026, nhà nhập khẩu và cơ quan các nước EU phải dùng hệ thống điện tử CATCH cho giấy này. Nước xuất khẩu không bị buộc vào hệ thống, nhưng giấy viết tay mờ, tên tàu sai một chữ giờ đây gặp một ô nhập liệu không chịu nhận.',
          ),
          h2('Bốn chỗ đứt'),
          table('Từ lưới đến container', [
            ['Chặng', 'Dữ liệu phải đi cùng', 'Chỗ hay đứt'],
            ['Trên tàu', 'Số đăng ký, vùng, ngày, loài, lượng ước', 'Ghi gộp cả chuyến vào ngày cuối'],
            ['Cảng cá', 'Lượng bốc dỡ thực cân', 'Sang mạn ngoài khơi không ghi'],
            ['Thương lái', 'Lô mua theo tàu', 'Trộn cá của nhiều tàu cho đủ xe'],
            ['Nhà máy', 'Mã lô nguyên liệu → mã lô thành phẩm', 'Định mức chế biến không khớp'],
          ]),
          h2('Phép thử năm phút'),
          ol(
            'Lấy một hộp thành phẩm bất kỳ trong kho.',
            'Tìm ngược về mã lô nguyên liệu, rồi tên tàu.',
            'Cộng lượng thành phẩm từ lô ấy, chia cho định mức, so với lượng mua.',
            'Nếu lệch quá mức hao hụt đã khai, sửa sổ trước khi người kiểm tra tới.',
          ),
          p(
            'Tại “cảng cá Giả Định”, một cơ sở hư cấu trong bản trình diễn, thương lái dùng thẻ nhựa năm màu cho năm tàu và sổ kẻ tay. Cách ấy đủ, miễn là thẻ không rời khay.',
          ),
          p(
            'Thị trường khác có danh mục riêng: chương trình giám sát nhập khẩu thủy sản của Hoa Kỳ áp cho một số nhóm loài, với dữ liệu gần giống nhưng biểu mẫu khác. Làm một bộ dữ liệu gốc rồi xuất ra nhiều biểu mẫu vẫn rẻ hơn ghi lại nhiều lần.',
          ),
        ],
        sources: [
          {
            label: 'Quy định (EC) 178/2002, Điều 18',
            url: 'https://eur-lex.europa.eu/eli/reg/2002/178/oj',
            publisher: 'EUR-Lex',
            date: '2002-01-28',
          },
          { label: 'Quy định (EC) 1005/2008', url: 'https://eur-lex.europa.eu/eli/reg/2008/1005/oj', publisher: 'EUR-Lex', date: '2008-09-29' },
          { label: 'CATCH bắt buộc từ 10/1/2026', url: 'https://agrinfo.eu/book-of-reports/eu-catch-certification-scheme', publisher: 'AGRINFO' },
          { label: 'Seafood Import Monitoring Program', url: 'https://www.fisheries.noaa.gov', publisher: 'NOAA Fisheries' },
        ],
      },
      es: {
        headline: 'Trazabilidad del pescado: cuatro manos, cuatro puntos débiles',
        standfirst:
          'Del arte de pesca al congelador, un pescado cambia de dueño al menos cuatro veces. La ley del comprador exige poder recorrer el camino inverso. Dónde se pierden los datos y cómo anotarlos sin gastar mucho.',
        body: [
          p(
            'El principio europeo cabe en una frase del artículo 18 del Reglamento 178/2002: cada empresa debe saber a quién compra y a quién vende. Para la pesca extractiva, el Reglamento 1005/2008 añade el certificado de captura. Desde el 10 de enero de 2026, los importadores y las autoridades de la Unión deben gestionarlo en el sistema electrónico CATCH.',
          ),
          table('De la red al contenedor', [
            ['Etapa', 'Datos que acompañan', 'Fallo frecuente'],
            ['A bordo', 'Matrícula, zona, fecha, especie', 'Anotar toda la marea el último día'],
            ['Puerto', 'Peso desembarcado', 'Transbordos sin registrar'],
            ['Intermediario', 'Lote por barco', 'Mezclar barcos para llenar el camión'],
            ['Fábrica', 'Lote de materia prima y de producto', 'Rendimientos que no cuadran'],
          ]),
          h2('Una prueba de cinco minutos'),
          p(
            'Tome una caja cualquiera del almacén, busque el lote de materia prima y el nombre del barco. Sume el producto obtenido, divídalo por el rendimiento declarado y compárelo con la compra. Si la diferencia supera la merma, corrija el registro antes de que llegue el inspector.',
          ),
          p(
            'En «el puerto Giả Định», un lugar inventado para esta demostración, bastan cinco fichas de colores y un cuaderno, siempre que la ficha no se separe de la caja. Otros mercados, como Estados Unidos, piden datos parecidos en formularios distintos: conviene llevar un solo registro de origen y producir a partir de él cada documento.',
          ),
        ],
        sources: [
          {
            label: 'Reglamento (CE) 178/2002, artículo 18',
            url: 'https://eur-lex.europa.eu/eli/reg/2002/178/oj',
            publisher: 'EUR-Lex',
            date: '2002-01-28',
          },
          {
            label: 'Reglamento (CE) 1005/2008',
            url: 'https://eur-lex.europa.eu/eli/reg/2008/1005/oj',
            publisher: 'EUR-Lex',
            date: '2008-09-29',
          },
          {
            label: 'CATCH, obligatorio desde el 10 de enero de 2026 (en inglés)',
            url: 'https://agrinfo.eu/book-of-reports/eu-catch-certification-scheme',
            publisher: 'AGRINFO',
          },
        ],
        translators: ['sample'],
      },
    },
  },
  {
    key: 'nha-dong-goi-thu-nghiem',
    section: 'thi-truong',
    topics: ['vai-thieu', 'truy-xuat-nguon-goc', 'logistics'],
    countries: ['VN'],
    authors: ['vi-du'],
    daysAgo: 1,
    time: '09:20',
    genre: 'feature',
    correction: {
      hoursLater: 6,
      wrong: { vi: 'Bản đăng lúc đầu ghi dây chuyền xử lý 18 tấn mỗi ca.' },
      right: { vi: 'Số đúng là 8 tấn mỗi ca; 18 tấn là công suất của cả ngày cao điểm với hai ca và một ca phụ.' },
    },
    pictures: {
      picture: picture(
        'warehouse',
        15,
        'dawn',
        { vi: 'Nhà đóng gói trái cây sáng đèn trước bình minh, xe lạnh lùi vào cửa kho' },
        { vi: 'Ca đầu tiên bắt đầu khi vườn còn tối. Tranh minh họa.' },
      ),
      picture2: picture('lychee', 13, 'dawn', { vi: 'Sọt vải vừa hái còn đọng sương' }, { vi: 'Mỗi sọt một thẻ. Tranh minh họa.' }),
    },
    editions: {
      vi: {
        headline: 'Một ca sáng ở nhà đóng gói Thử Nghiệm',
        standfirst:
          'Bốn giờ sáng, sọt quả đầu tiên vào cân. Đến trưa, tám tấn hàng nằm trong container lạnh, kèm 212 thẻ truy xuất. Phóng sự ở một cơ sở hư cấu về những phút giây quyết định giá trị của quả.',
        dateline: 'Xã Mẫu Sơn Thử, tỉnh Ví Dụ',
        body: [
          p(
            'Không ai nói to trước sáu giờ. Trong nhà đóng gói Thử Nghiệm, cơ sở được dựng lên cho bản trình diễn này, chỉ có tiếng quạt và tiếng thẻ nhựa chạm thành sọt. Mỗi thẻ mang mã vườn, giờ hái, tên người hái.',
          ),
          p(
            '“Quả hái sau tám giờ thì đừng chở tới,” bà Trần Thị Ví Dụ Hai, quản đốc, nói với người lái xe qua điện thoại. Nắng làm vỏ nóng lên, và vỏ nóng thì xông hơi xong sẽ thâm.',
          ),
          h2('Đường đi của một sọt'),
          dataTable({
            caption: 'Nhật ký một lô, ca sáng {date} (số liệu giả định của bản trình diễn)',
            columns: [
              { label: 'Giờ', kind: 'text' },
              { label: 'Công đoạn', kind: 'text' },
              { label: 'Khối lượng', kind: 'number', unit: 'kg' },
              { label: 'Nhiệt độ lõi', kind: 'number', unit: '°C' },
            ],
            rows: [
              ['04:05', 'Cân nhận', 9240, 26.5],
              ['04:50', 'Cắt cuống, loại quả nứt', 8610, 26],
              ['05:40', 'Làm mát nước', 8580, 12],
              ['07:10', 'Xử lý và để ráo', 8410, 14],
              ['09:30', 'Đóng hộp, dán nhãn', 8050, 8],
              ['11:15', 'Đóng cửa container', 8050, 4],
            ],
          }),
          p(
            'Từ cân nhận tới đóng cửa container hụt gần 13%. Phần lớn là cuống và quả nứt, không phải mất nước. Biết được điều đó nhờ cân ở sáu chỗ thay vì hai.',
          ),
          figure('picture2'),
          h2('Người giữ thẻ'),
          p(
            'Anh Lò Văn Mẫu Mười, 24 tuổi, làm công việc mà mùa trước không có: thu thẻ. Thẻ rơi khỏi sọt là sọt ấy sang hàng nội địa, không tranh cãi. Ca này rơi ba thẻ trên 215.',
          ),
          quote('Tháng đầu bà con giận tôi lắm. Giờ có người tự buộc hai thẻ cho chắc.', {
            who: 'Anh Lò Văn Mẫu Mười, nhân viên truy xuất (hư cấu)',
            where: 'nhà đóng gói Thử Nghiệm',
            when: 'sáng {day}',
          }),
          h2('Chuyện chưa ổn'),
          ul(
            'Điện yếu vào giờ cao điểm: máy làm mát ngắt hai lần trong tuần.',
            'Hộp giấy in nhãn tiếng Nhật tồn kho từ mùa trước, mã địa phương đã đổi nên phải dán đè.',
            'Người có chứng chỉ vận hành buồng xử lý chỉ có hai; một người nghỉ là chạy một ca.',
          ),
          p('Lúc 11 giờ 15 container đóng cửa. Bà Hai ghi số niêm phong lên bảng, chụp ảnh, rồi mới ngồi xuống ăn sáng.'),
        ],
      },
    },
  },
]
