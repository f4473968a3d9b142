package id.kawal.standalone.database;

import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Holds every reply back until the file has been committed. Replies are encoded at once, as the
 * command left them, and leave together: the one worker reads what all connections have sent, then
 * commits once for all of them. So nothing is acknowledged, or shown to a reader, that a crash
 * could still take away.
 */
@Sharable
final class GroupCommit extends ChannelOutboundHandlerAdapter {

    private final StoreFile file;
    private final Consumer<RuntimeException> onFailure;
    private final Set<ChannelHandlerContext> waiting = new LinkedHashSet<>();

    /**
     * @param onFailure told when the file can not be written; the replies then never leave
     */
    GroupCommit(StoreFile file, Consumer<RuntimeException> onFailure) {
        this.file = file;
        this.onFailure = onFailure;
    }

    @Override
    public void flush(ChannelHandlerContext context) {
        if (waiting.isEmpty()) {
            context.executor().execute(this::commitThenReply);
        }
        waiting.add(context);
    }

    private void commitThenReply() {
        try {
            file.commit();
        } catch (RuntimeException e) {
            for (ChannelHandlerContext unanswered : waiting) {
                var _ = unanswered.close();
            }
            waiting.clear();
            onFailure.accept(e);
            return;
        }
        waiting.forEach(ChannelHandlerContext::flush);
        waiting.clear();
    }
}
