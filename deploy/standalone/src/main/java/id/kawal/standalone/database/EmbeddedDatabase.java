package id.kawal.standalone.database;

import de.bwaldvogel.mongo.wire.MongoDatabaseHandler;
import de.bwaldvogel.mongo.wire.MongoExceptionHandler;
import de.bwaldvogel.mongo.wire.MongoWireMessageEncoder;
import de.bwaldvogel.mongo.wire.MongoWireProtocolHandler;
import de.bwaldvogel.mongo.wire.MongoWireReplyEncoder;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * A database for one machine and evaluation: speaks MongoDB's wire protocol, keeps all in one file,
 * does everything on one thread. What it acknowledged survives the death of its process at any
 * instant; a command is in the file whole or not at all.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final int BACKLOG = 256;
    private static final int TIDY_SECONDS = 5;
    private static final int STOP_SECONDS = 5;

    private final EventLoopGroup worker =
            new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
    private final ChannelGroup clients = new DefaultChannelGroup(worker.next());
    private final StoreFile file;
    private final Channel listening;
    private final Future<?> tidying;

    private EmbeddedDatabase(
            StoreFile file, InetSocketAddress address, Consumer<RuntimeException> onFailure) {
        this.file = file;
        DocumentBackend backend = new DocumentBackend(file);
        GroupCommit commits = new GroupCommit(file, onFailure);
        this.listening =
                new ServerBootstrap()
                        .group(worker)
                        .channel(NioServerSocketChannel.class)
                        .option(ChannelOption.SO_BACKLOG, BACKLOG)
                        .childOption(ChannelOption.TCP_NODELAY, true)
                        .childHandler(new Connection(backend, clients, commits))
                        .bind(address)
                        .syncUninterruptibly()
                        .channel();
        this.tidying =
                worker.scheduleWithFixedDelay(
                        () -> tidy(onFailure), TIDY_SECONDS, TIDY_SECONDS, TimeUnit.SECONDS);
    }

    /**
     * Opens the file, made if absent, and listens.
     *
     * @param onFailure told when the file can no longer be written: no reply leaves from then on
     * @throws RuntimeException when the file or the address is not to be had
     */
    public static EmbeddedDatabase start(
            Path file, InetSocketAddress address, Consumer<RuntimeException> onFailure) {
        return new EmbeddedDatabase(StoreFile.open(file), address, onFailure);
    }

    /** Where it listens; the port is the real one when 0 was asked. */
    public InetSocketAddress address() {
        return (InetSocketAddress) listening.localAddress();
    }

    private void tidy(Consumer<RuntimeException> onFailure) {
        try {
            file.tidy();
        } catch (RuntimeException e) {
            onFailure.accept(e);
        }
    }

    @Override
    public void close() {
        tidying.cancel(false);
        listening.close().syncUninterruptibly();
        clients.close().awaitUninterruptibly(STOP_SECONDS, TimeUnit.SECONDS);
        worker.shutdownGracefully(0, STOP_SECONDS, TimeUnit.SECONDS).syncUninterruptibly();
        file.close();
    }

    private static final class Connection extends ChannelInitializer<SocketChannel> {

        private final DocumentBackend backend;
        private final ChannelGroup clients;
        private final GroupCommit commits;

        Connection(DocumentBackend backend, ChannelGroup clients, GroupCommit commits) {
            this.backend = backend;
            this.clients = clients;
            this.commits = commits;
        }

        @Override
        protected void initChannel(SocketChannel channel) {
            channel.pipeline()
                    .addLast(commits)
                    .addLast(new MongoWireReplyEncoder())
                    .addLast(new MongoWireMessageEncoder())
                    .addLast(new MongoWireProtocolHandler())
                    .addLast(new MongoDatabaseHandler(backend, clients))
                    .addLast(new MongoExceptionHandler());
        }
    }
}
