package id.kawal.transport.consume;

import static java.util.stream.Collectors.toSet;

import id.kawal.transport.CloudEvents;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.springframework.cloud.stream.binder.Binding;
import org.springframework.cloud.stream.binding.Bindable;
import org.springframework.cloud.stream.binding.BindingService;
import org.springframework.cloud.stream.config.BindingServiceProperties;
import org.springframework.cloud.stream.messaging.DirectWithAttributesChannel;
import org.springframework.messaging.MessageChannel;

/**
 * Binds every handler to the topic, through Spring Cloud Stream.
 *
 * <p>Not through its function catalogue: that wants the names of all functions as a property before
 * there are beans, and would convert payload and headers of records that have to be kept as they
 * came. The bindings start, stop and show in {@code /actuator/bindings} like any other.
 */
public final class HandlerBindings implements Bindable {

    private final List<HandlerConsumer> consumers;
    private final BindingServiceProperties properties;
    private final ConcurrentMap<String, Collection<Binding<Object>>> bound =
            new ConcurrentHashMap<>();

    public HandlerBindings(List<HandlerConsumer> consumers, BindingServiceProperties properties) {
        this.consumers = List.copyOf(consumers);
        this.properties = properties;
    }

    public List<HandlerConsumer> consumers() {
        return consumers;
    }

    @Override
    public Set<String> getInputs() {
        return consumers.stream().map(HandlerConsumer::bindingName).collect(toSet());
    }

    @Override
    public Collection<Binding<Object>> createAndBindInputs(BindingService service) {
        return consumers.stream().flatMap(consumer -> bind(consumer, service).stream()).toList();
    }

    private Collection<Binding<Object>> bind(HandlerConsumer consumer, BindingService service) {
        var binding = properties.getBindingProperties(consumer.bindingName());
        if (consumer.bindingName().equals(binding.getDestination())) {
            binding.setDestination(CloudEvents.TOPIC);
        }
        binding.setGroup(consumer.group());
        Collection<Binding<Object>> bindings =
                service.bindConsumer(channel(consumer), consumer.bindingName());
        bound.put(consumer.group(), bindings);
        return bindings;
    }

    /** Stops reading for a group, until {@link #resume}; what was handled stays handled. */
    public void pause(String group) {
        bound.getOrDefault(group, List.of()).forEach(Binding::stop);
    }

    public void resume(String group) {
        bound.getOrDefault(group, List.of()).forEach(Binding::start);
    }

    public boolean isReading(String group) {
        return bound.getOrDefault(group, List.of()).stream().anyMatch(Binding::isRunning);
    }

    /** Typed as the binding service wants it; it is a {@link MessageChannel}. */
    private static Object channel(HandlerConsumer consumer) {
        var channel = new DirectWithAttributesChannel();
        channel.setBeanName(consumer.bindingName());
        channel.subscribe(consumer);
        return channel;
    }

    @Override
    public void unbindInputs(BindingService service) {
        getInputs().forEach(service::unbindConsumers);
    }
}
