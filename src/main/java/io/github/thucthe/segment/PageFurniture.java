package io.github.thucthe.segment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Recognises what Vietnamese news sites print around an article: rubrics, buttons, boxes of other
 * headlines, imprints.
 */
final class PageFurniture {

  /** What a line of furniture says about the lines after it. */
  enum Scope {
    /** The line is no furniture. */
    NONE,
    /** The line alone. */
    LINE,
    /** The line and a box after it; the article may go on. */
    BOX,
    /** The line and everything after it. */
    TAIL
  }

  private static final int LONGEST = 90;

  /**
   * One phrase a line, in lower case. {@code =} the whole line, {@code ^} its start, {@code ~} the
   * start of a short line without a full stop; {@code *} stands for anything, {@code $} for the
   * line's end.
   */
  private static final String LINES =
      """
      = chia sẻ
      = chia sẻ bài viết
      = chia sẻ lên facebook
      = chia sẻ facebook
      = chia sẻ qua facebook
      = chia sẻ qua zalo
      = facebook
      = twitter
      = zalo
      = youtube
      = tiktok
      = messenger
      = linkedin
      = pinterest
      = telegram
      = google news
      = email
      = gửi email
      = in bài viết
      = in bài
      = bản in
      = in
      = lưu
      = lưu bài
      = lưu bài viết
      = copy link
      = sao chép link
      = sao chép liên kết
      = copy link thành công
      = đã copy link
      = link bài gốc
      = lấy link
      = lấy link!
      = quảng cáo
      = advertisement
      = advertising
      = sponsored
      = tài trợ
      = qc
      = nghe đọc bài
      = nghe bài viết
      = nghe audio
      = nghe podcast
      = cỡ chữ
      = cỡ chữ a- a+
      = aa
      = a- a+
      = a a a
      = a+ a-
      = mới nhất
      = trang chủ
      = thời sự
      = chính trị
      = chính trị - xã hội
      = xã hội
      = kinh tế
      = kinh doanh
      = kinh tế - xã hội
      = thế giới
      = quốc tế
      = đối ngoại
      = giáo dục
      = giáo dục - khoa học
      = sức khỏe
      = sức khoẻ
      = y tế
      = pháp luật
      = an ninh
      = an ninh - trật tự
      = quốc phòng
      = quốc phòng - an ninh
      = thể thao
      = bóng đá
      = văn hóa
      = văn hoá
      = văn hóa - giải trí
      = văn nghệ
      = giải trí
      = công nghệ
      = số hóa
      = khoa học
      = khoa học - công nghệ
      = đời sống
      = du lịch
      = xe
      = ô tô - xe máy
      = bất động sản
      = chứng khoán
      = doanh nghiệp
      = tài chính
      = tài chính - ngân hàng
      = thị trường
      = góc nhìn
      = ý kiến
      = tâm sự
      = bạn đọc
      = phóng sự
      = nhịp sống trẻ
      = nhịp sống số
      = dân sinh
      = an sinh
      = môi trường
      = tin tức
      = tin nóng
      = tin trong nước
      = video
      = ảnh
      = infographic
      = emagazine
      = longform
      = podcast
      = podcasts
      = multimedia
      = magazine
      = sao
      = cine
      = musik
      = beauty & fashion
      = đọc tiếp
      = xem tiếp
      = xem chi tiết
      = xem bài viết gốc
      = xem bản đồ
      = bản tiếng anh
      = đăng nhập
      = đăng ký
      = đăng nhập / đăng ký
      = gửi bình luận
      = gửi
      = hủy
      = thích
      = thích 0
      = trả lời
      = quan tâm
      = theo dõi
      = bỏ theo dõi
      = tặng sao
      = tặng sao cho tác giả
      = hữu ích
      = đánh giá
      = lên đầu trang
      = về đầu trang
      = trở lại
      = quay lại
      = trở về
      = đóng
      = thích và chia sẻ bài viết
      = mute
      = play
      = current time
      = duration time
      = remaining time
      = stream type live
      = loaded
      = progress
      = fullscreen
      = unmute
      ~ theo dõi*trên$
      ~ theo dõi*trên google
      ~ theo dõi*trên facebook
      ~ theo dõi*trên zalo
      ~ theo dõi*trên youtube
      ~ theo dõi*trên tiktok
      ~ theo dõi*trên kênh
      ~ theo dõi chúng tôi
      ~ theo dõi báo
      ~ theo dõi kênh
      ~ trở lại
      ~ chia sẻ:
      ~ nghe đọc bài
      ~ nghe bài viết
      ~ chọn cỡ chữ
      ~ giọng đọc
      ~ nam miền bắc
      ~ nữ miền bắc
      ~ nam miền nam
      ~ nữ miền nam
      ~ lượt xem
      ~ xem thêm bài
      ~ click để
      ~ bấm để
      ~ nhấn để
      ~ video đang hot
      ~ đang phát
      ~ bật tiếng
      ^ xem thêm:
      ^ hotline:
      ~ đường dây nóng:
      ~ điện thoại:
      ~ email:
      ~ fax:
      = rss
      ^ đọc thêm:
      ^ xem video:
      ^ mời xem video
      ^ trở thành người đầu tiên
      ~ tặng sao
      ~ bạn cần đăng nhập
      ~ số lượt xem
      ~ lượt đọc
      ~ thời lượng:
      ~ thích page
      ~ tải ứng dụng
      ~ tải app
      ~ đăng ký nhận bản tin
      ~ đăng ký kênh
      ~ ủng hộ báo
      ~ đăng nhập để
      ^ mời xem thêm
      ^ mời bạn đọc
      ^ mời độc giả
      ^ mời quý độc giả
      ^ mời quý vị
      ^ mời các bạn
      ^ quý vị có thể
      ^ quý độc giả
      ^ độc giả quan tâm
      ^ độc giả gửi
      ^ độc giả có thể
      ^ bạn đọc có thể gửi
      ^ mọi ý kiến đóng góp
      ^ mọi thông tin xin gửi
      ^ bạn có thể quan tâm
      ^ tham gia group
      ~ tham gia nhóm
      ^ tags:
      ^ tags :
      ^ tag:
      ^ từ khóa:
      ^ từ khóa :
      ^ từ khoá:
      ^ chủ đề:
      ^ chủ đề :
      ^ chuyên mục:
      ^ nguồn bài viết
      ^ link gốc
      ^ link nguồn
      ^ copy link
      ^ vui lòng nhập
      ^ vui lòng đăng nhập
      ^ tối thiểu 10 chữ
      ^ hiện chưa có bình luận
      ^ chưa có bình luận
      ^ hãy là người đầu tiên
      ^ ý kiến của bạn
      ^ your browser
      ^ trình duyệt của bạn không hỗ trợ
      ^ trình duyệt không hỗ trợ
      ^ powered by
      ^ thiết kế bởi
      ^ phát triển bởi
      ^ design by
      ^ designed by
      ^ developed by
      """;

  private static final String BOXES =
      """
      = bài liên quan
      = các bài liên quan
      = tin liên quan
      = tin bài liên quan
      = bài viết liên quan
      = những tin liên quan
      = thông tin liên quan
      = nội dung liên quan
      = liên quan
      = video liên quan
      = tin, bài liên quan
      = xem thêm
      = đọc thêm
      = xem nhiều
      = đọc nhiều
      = tin đọc nhiều
      = bài đọc nhiều
      = tin nổi bật
      = nổi bật
      = tiêu điểm
      = tâm điểm
      = sự kiện
      = dòng sự kiện
      = chủ đề
      = tin mới
      = tin mới nhất
      = tin khác
      = tin cũ hơn
      = các tin khác
      = các tin mới
      = có thể bạn quan tâm
      = có thể bạn chưa biết
      = bạn có thể quan tâm
      = bạn nên đọc
      = mời bạn xem thêm
      ~ dòng sự kiện:
      ~ sự kiện:
      ~ nổi bật tạp chí
      ~ nổi bật báo
      ~ nổi bật trên
      ~ tin nổi bật
      ~ tin bài khác
      ~ bài viết khác
      ~ tin liên quan
      ~ bài liên quan
      """;

  private static final String TAILS =
      """
      = đừng bỏ lỡ
      = đừng bỏ qua
      = không thể bỏ qua
      = bình luận
      = ý kiến
      = ý kiến bạn đọc
      = ý kiến độc giả
      = bình luận bạn đọc
      = bình luận của bạn
      = bình luận của bạn đọc
      = viết bình luận
      = phản hồi
      = thảo luận
      = cùng chuyên mục
      = tin cùng chuyên mục
      = bài cùng chuyên mục
      = tin bài cùng chuyên mục
      = cùng chủ đề
      = tin cùng chủ đề
      = cùng tác giả
      = bài cùng tác giả
      = tags
      = tag
      = từ khóa
      = từ khoá
      = được quan tâm nhất
      = mới cập nhật
      = tin cùng sự kiện
      = tin khác về
      = đọc nhiều nhất
      = xem nhiều nhất
      = tin xem nhiều
      = tin tức mới nhất
      = đang được quan tâm
      = bài đang hot
      = tin hot
      = tin hay
      = tin tài trợ
      = thông tin doanh nghiệp
      = thông tin cần biết
      = liên hệ
      = liên kết
      = liên kết website
      = về chúng tôi
      = báo điện tử
      = vui lòng không spam
      ~ bình luận (
      ~ ý kiến (
      ~ nổi bật
      ~ đừng bỏ lỡ
      ~ tin cùng chuyên mục
      ~ cùng chuyên mục
      ~ có thể bạn quan tâm
      ~ tin mới nhất
      ~ gửi bình luận
      ~ gửi ý kiến
      ~ bạn đọc bình luận
      ^ ©
      ^ (c) copyright
      ^ copyright
      ~ bản quyền thuộc
      ~ bản quyền của
      ^ giữ bản quyền
      ^ toàn bộ bản quyền
      ^ ghi rõ nguồn
      ^ vui lòng ghi rõ nguồn
      ^ đề nghị ghi rõ nguồn
      ~ giấy phép số
      ^ giấy phép hoạt động
      ^ giấy phép thiết lập
      ^ giấy phép xuất bản
      ^ giấy phép báo
      ^ số giấy phép
      ^ tổng biên tập:
      ^ tổng biên tập :
      ^ phó tổng biên tập:
      ^ tòa soạn:
      ^ tòa soạn :
      ^ toà soạn:
      ^ trụ sở tòa soạn
      ^ trụ sở chính:
      ^ địa chỉ tòa soạn
      ~ liên hệ quảng cáo
      ^ liên hệ tòa soạn
      ^ cơ quan chủ quản:
      ~ báo điện tử thuộc
      """;

  private record Phrase(char mode, String start, String rest, Scope scope) {}

  private static final Map<String, List<Phrase>> PHRASES = new HashMap<>();

  static {
    add(LINES, Scope.LINE);
    add(BOXES, Scope.BOX);
    add(TAILS, Scope.TAIL);
  }

  private PageFurniture() {}

  private static void add(String table, Scope scope) {
    for (String line : table.split("\n")) {
      String phrase = line.substring(2);
      int star = phrase.indexOf('*');
      String start = star < 0 ? phrase : phrase.substring(0, star);
      String rest = star < 0 ? "" : phrase.substring(star + 1);
      PHRASES
          .computeIfAbsent(firstWord(start, 0, start.length()), key -> new ArrayList<>())
          .add(new Phrase(line.charAt(0), start, rest, scope));
    }
  }

  /** The scope of the line's phrase; the widest one where several fit. */
  static Scope scope(String text, int from, int to) {
    int start = from;
    while (start < to && isBullet(text.charAt(start))) {
      start++;
    }
    int end = Math.min(to, start + LONGEST);
    List<Phrase> phrases = PHRASES.get(firstWord(text, start, end));
    if (phrases == null) {
      return Scope.NONE;
    }
    String line = text.substring(start, end).toLowerCase(Locale.ROOT);
    boolean shortLine = to - start <= LONGEST && ".!?…".indexOf(text.charAt(to - 1)) < 0;
    Scope widest = Scope.NONE;
    for (Phrase phrase : phrases) {
      if (phrase.scope.compareTo(widest) > 0 && fits(phrase, line, shortLine)) {
        widest = phrase.scope;
      }
    }
    return widest;
  }

  private static boolean fits(Phrase phrase, String line, boolean shortLine) {
    if (!line.startsWith(phrase.start)) {
      return false;
    }
    int end = phrase.start.length();
    return switch (phrase.mode) {
      case '=' -> shortLine && onlyCounters(line, end);
      case '^' -> true;
      default ->
          shortLine
              && (phrase.rest.isEmpty()
                  ? end == line.length() || !Character.isLetterOrDigit(line.charAt(end))
                  : phrase.rest.endsWith("$")
                      ? line.endsWith(phrase.rest.substring(0, phrase.rest.length() - 1))
                      : line.indexOf(phrase.rest, end) >= 0);
    };
  }

  /** Whether nothing but numbers and marks follows: {@code Bình luận (3)}, {@code Xem thêm »}. */
  private static boolean onlyCounters(String line, int from) {
    for (int i = from; i < line.length(); i++) {
      if (Character.isLetter(line.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** The first word of a line in lower case, or the mark that it starts with. */
  private static String firstWord(String text, int from, int to) {
    int blank = from;
    while (blank < to && !Character.isWhitespace(text.charAt(blank))) {
      blank++;
    }
    String word = text.substring(from, blank).toLowerCase(Locale.ROOT);
    int end = word.length();
    while (end > 1 && !Character.isLetterOrDigit(word.charAt(end - 1))) {
      end--;
    }
    boolean mark = end > 0 && !Character.isLetterOrDigit(word.charAt(0));
    return word.substring(0, mark ? 1 : end);
  }

  private static boolean isBullet(char c) {
    return !Character.isLetterOrDigit(c) && c != '(' && c != '"' && c != '“' && c != '©';
  }
}
