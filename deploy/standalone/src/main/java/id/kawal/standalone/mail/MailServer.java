package id.kawal.standalone.mail;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import id.kawal.standalone.page.Page;
import id.kawal.standalone.page.Texts;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** Serves the pages and {@code /api/messages}. */
final class MailServer implements AutoCloseable {

    private static final String HTML = "text/html; charset=utf-8";
    private static final String MESSAGES = "/messages/";
    private static final String API = "/api/messages";

    private final HttpServer server;
    private final Mailbox mailbox;
    private final MailPages pages;
    private final JsonMapper json = JsonMapper.builder().build();

    private record Answer(int status, String type, String body) {}

    MailServer(InetSocketAddress address, Mailbox mailbox, MailPages pages) throws IOException {
        this.mailbox = mailbox;
        this.pages = pages;
        this.server = HttpServer.create(address, 0);
        server.createContext("/", this::handle);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    }

    void start() {
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Answer answer = answer(exchange);
            byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", answer.type());
            exchange.getResponseHeaders()
                    .set("Content-Security-Policy", Page.CONTENT_SECURITY_POLICY);
            exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
            exchange.getResponseHeaders().set("Referrer-Policy", "no-referrer");
            exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private Answer answer(HttpExchange exchange) {
        String path = exchange.getRequestURI().getPath();
        String asked = exchange.getRequestMethod() + " " + path;
        Map<String, String> parameters = parameters(exchange);
        Texts texts = Texts.in(parameters.get("lang"));
        if (asked.startsWith("GET " + MESSAGES)) {
            return one(texts, path.substring(MESSAGES.length()));
        }
        return switch (asked) {
            case "GET /" -> html(200, pages.list(texts, parameters.getOrDefault("to", "")));
            case "GET " + Page.STYLES_PATH ->
                    new Answer(200, "text/css; charset=utf-8", Page.styles());
            case "GET " + API -> json(mailbox.to(parameters.getOrDefault("to", "")));
            case "DELETE " + API -> emptied();
            default -> html(404, pages.missing(texts));
        };
    }

    private Answer one(Texts texts, String number) {
        Optional<CaughtMail> mail =
                number.matches("\\d{1,18}")
                        ? mailbox.number(Long.parseLong(number))
                        : Optional.empty();
        return mail.map(found -> html(200, pages.one(texts, found)))
                .orElseGet(() -> html(404, pages.missing(texts)));
    }

    private Answer json(List<CaughtMail> mails) {
        List<Map<String, Object>> messages = mails.stream().map(MailServer::asJson).toList();
        String body =
                json.writeValueAsString(Map.of("messages", messages, "dropped", mailbox.dropped()));
        return new Answer(200, "application/json", body);
    }

    private static Map<String, Object> asJson(CaughtMail mail) {
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("number", mail.number());
        message.put("messageId", mail.messageId());
        message.put("from", mail.from());
        message.put("to", mail.to());
        message.put("subject", mail.subject());
        message.put("body", mail.body());
        message.put("receivedAt", mail.receivedAt().toString());
        return message;
    }

    private Answer emptied() {
        mailbox.clear();
        return new Answer(204, "text/plain", "");
    }

    private static Answer html(int status, String page) {
        return new Answer(status, HTML, page);
    }

    private static Map<String, String> parameters(HttpExchange exchange) {
        String query = Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse("");
        return query.lines()
                .flatMap(line -> List.of(line.split("&", -1)).stream())
                .filter(pair -> pair.contains("="))
                .collect(
                        Collectors.toMap(
                                pair -> decoded(pair.substring(0, pair.indexOf('='))),
                                pair -> decoded(pair.substring(pair.indexOf('=') + 1)),
                                (first, _) -> first));
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
