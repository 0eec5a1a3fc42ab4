package dev.baton.conventions;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;
import org.jspecify.annotations.Nullable;

/** A model is read like a text: from left to right, and nothing lies over anything else. */
final class LayoutRules {

    static final List<Rule> ALL = List.of(
            Rule.eachProcess("everything is drawn", LayoutRules::notDrawn),
            Rule.eachProcess(
                    "flows run straight and square",
                    model -> model.all(BpmnEdge.class).stream()
                            .filter(edge -> segments(edge).stream()
                                    .anyMatch(line -> line.getX1() != line.getX2() && line.getY1() != line.getY2()))
                            .map(edge -> model.at(edge.getId(), "is slanted"))),
            Rule.eachProcess("no flow crosses another", LayoutRules::crossings),
            Rule.eachProcess("no shape or label lies over another", LayoutRules::overlaps),
            Rule.eachProcess("no flow runs through a shape or a label", LayoutRules::runsThrough),
            Rule.eachProcess("a process runs from left to right; only loops come back", LayoutRules::backwards),
            new Rule(
                    "a group of a form has a row of its own",
                    files -> files.forms().values().stream().flatMap(LayoutRules::crowded)));

    private LayoutRules() {}

    /** Two groups in one row are half as wide as what is in them. */
    private static Stream<String> crowded(FormModel form) {
        Set<String> rows = new HashSet<>();
        return StreamSupport.stream(form.json().path("components").spliterator(), false)
                .filter(part -> part.path("type").asText().equals("group"))
                .filter(group -> !rows.add(group.path("layout").path("row").asText()))
                .map(group -> form.at(group.path("label").asText(), "stands beside another group"));
    }

    /** Something drawn, with the element it stands for. */
    private record Drawn(String id, Rectangle2D box, BpmnShape shape) {

        boolean covers(Drawn other) {
            return box.intersects(other.box()) && !belongTogether(other);
        }

        private boolean belongTogether(Drawn other) {
            return shape.equals(other.shape()) || isOnEdgeOf(other) || other.isOnEdgeOf(this);
        }

        private boolean isOnEdgeOf(Drawn other) {
            return shape.getBpmnElement() instanceof BoundaryEvent event
                    && event.getAttachedTo().equals(other.shape().getBpmnElement());
        }
    }

    private static Stream<String> notDrawn(ProcessModel model) {
        List<String> drawn = Stream.concat(
                        model.all(BpmnShape.class).stream()
                                .map(shape -> shape.getBpmnElement().getId()),
                        model.all(BpmnEdge.class).stream()
                                .map(edge -> edge.getBpmnElement().getId()))
                .toList();
        return Stream.concat(
                        model.all(FlowNode.class).stream().map(FlowNode::getId),
                        model.all(SequenceFlow.class).stream().map(SequenceFlow::getId))
                .filter(id -> !drawn.contains(id))
                .map(id -> model.at(id, "is not drawn"));
    }

    private static Stream<String> crossings(ProcessModel model) {
        List<BpmnEdge> edges = List.copyOf(model.all(BpmnEdge.class));
        List<String> found = new ArrayList<>();
        for (int one = 0; one < edges.size(); one++) {
            for (int two = one + 1; two < edges.size(); two++) {
                if (meet(segments(edges.get(one)), segments(edges.get(two)))) {
                    found.add(model.at(
                            edges.get(one).getId(), "crosses " + edges.get(two).getId()));
                }
            }
        }
        return found.stream();
    }

    private static boolean meet(List<Line2D> one, List<Line2D> two) {
        return one.stream().anyMatch(line -> two.stream().anyMatch(line::intersectsLine));
    }

    private static Stream<String> overlaps(ProcessModel model) {
        List<Drawn> drawn = drawn(model);
        return drawn.stream()
                .flatMap(one -> drawn.stream()
                        .filter(two -> one.id().compareTo(two.id()) < 0 && one.covers(two))
                        .map(two -> model.at(one.id(), "lies over " + two.id())));
    }

    private static Stream<String> runsThrough(ProcessModel model) {
        return model.all(BpmnEdge.class).stream()
                .flatMap(edge -> drawn(model).stream()
                        .filter(each -> segments(edge).stream()
                                .anyMatch(line -> inner(each.box()).intersectsLine(line)))
                        .map(each -> model.at(edge.getId(), "runs through " + each.id())));
    }

    private static Stream<String> backwards(ProcessModel model) {
        return model.all(SequenceFlow.class).stream()
                .filter(flow -> middle(flow.getTarget()) < middle(flow.getSource())
                        && !(flow.getTarget() instanceof ExclusiveGateway join
                                && join.getOutgoing().size() == 1))
                .map(flow -> model.at(flow.getId(), "runs backwards"))
                .distinct();
    }

    private static double middle(FlowNode node) {
        return rectangle(((BpmnShape) node.getDiagramElement()).getBounds()).getCenterX();
    }

    /** Shapes and their labels; the frame of a sub-process holds others and is left out. */
    private static List<Drawn> drawn(ProcessModel model) {
        Collection<BpmnShape> shapes = model.all(BpmnShape.class);
        Stream<Drawn> boxes = shapes.stream()
                .filter(shape -> !(shape.getBpmnElement() instanceof SubProcess))
                .map(shape -> new Drawn(shape.getId(), rectangle(shape.getBounds()), shape));
        Stream<Drawn> labels = shapes.stream()
                .filter(shape -> hasBounds(shape.getBpmnLabel()))
                .map(shape -> new Drawn(
                        shape.getId() + " label", rectangle(shape.getBpmnLabel().getBounds()), shape));
        return Stream.concat(boxes, labels).toList();
    }

    private static boolean hasBounds(@Nullable BpmnLabel label) {
        return label != null && label.getBounds() != null;
    }

    private static List<Line2D> segments(BpmnEdge edge) {
        List<Waypoint> points = List.copyOf(edge.getWaypoints());
        List<Line2D> lines = new ArrayList<>();
        for (int next = 1; next < points.size(); next++) {
            Waypoint from = points.get(next - 1);
            Waypoint to = points.get(next);
            lines.add(new Line2D.Double(from.getX(), from.getY(), to.getX(), to.getY()));
        }
        return lines;
    }

    private static Rectangle2D rectangle(Bounds bounds) {
        return new Rectangle2D.Double(bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight());
    }

    /** A flow may touch what it starts or ends at. */
    private static Rectangle2D inner(Rectangle2D box) {
        return new Rectangle2D.Double(box.getX() + 2, box.getY() + 2, box.getWidth() - 4, box.getHeight() - 4);
    }
}
